using System.Security.Cryptography;
using System.Text;
using DolphinLean.Data.Grid.Embedded;

namespace DolphinLean.Data.Grid.Services;

/// <summary>
/// The right to trade an account, which one process at a time has: a file held open on this machine, and the grid's lock where processes of
/// several machines share one. It ends with the process, however that ends. Not thread-safe.
/// </summary>
public sealed class AccountWriter : IDisposable
{
    private readonly ExclusiveFile _file;
    private readonly string _name;
    private IFeatureGrid? _grid;
    private IGridLock? _held;

    private AccountWriter(ExclusiveFile file, string name) => (_file, _name) = (file, name);

    /// <summary>The folder of the files, below the user's own data.</summary>
    public static string DefaultFolder
    {
        get
        {
            var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
            return Path.Combine(data.Length > 0 ? data : Path.GetTempPath(), "dolphin", "writers");
        }
    }

    /// <summary>Name of an account: the same for the same key at the same exchange, and no way back to the key.</summary>
    public static string NameOf(string exchange, string apiKey) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{exchange}\n{apiKey}")).AsSpan(0, 8));

    /// <summary>Takes the right on this machine.</summary>
    /// <param name="folder">Folder of the files.</param>
    /// <param name="account">As <see cref="NameOf"/> makes it.</param>
    /// <returns>The right; null while another process has it.</returns>
    public static AccountWriter? TryTake(string folder, string account)
    {
        Directory.CreateDirectory(folder);
        return ExclusiveFile.TryOpen(Path.Combine(folder, account + ".lock")) is { } file ? new AccountWriter(file, "account/" + account) : null;
    }

    /// <summary>Takes the right among all that share a grid.</summary>
    /// <returns>Whether it is ours; false while another process has it.</returns>
    /// <exception cref="GridUnavailableException">The grid can't be asked.</exception>
    public bool TryShare(IFeatureGrid grid)
    {
        _grid = grid;
        return Keep();
    }

    /// <summary>Makes sure that the right is there still. A lock that was lost with its connection is taken again.</summary>
    /// <returns>False when another process has taken it since.</returns>
    /// <exception cref="GridUnavailableException">The grid can't be asked.</exception>
    public bool Keep()
    {
        if (_grid == null || _held?.IsHeld() == true)
            return true;
        _held?.Dispose();
        _held = _grid.TryLock(_name);
        return _held != null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _held?.Dispose();
        _file.Dispose();
    }
}
