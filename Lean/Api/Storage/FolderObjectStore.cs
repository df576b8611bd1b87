using System.Collections;
using System.Text.RegularExpressions;
using QuantConnect.Interfaces;

namespace QuantConnect.Storage;

/// <summary>An object store whose keys are the files of a folder and of the folders in it. The folder is made when something is saved.</summary>
/// <param name="root">The folder.</param>
internal sealed partial class FolderObjectStore(string root) : IObjectStore
{
    private readonly string _root = Path.GetFullPath(root);

    /// <inheritdoc />
    public ICollection<string> Keys => !Directory.Exists(_root)
        ? []
        : [.. Directory.EnumerateFiles(_root, "*", SearchOption.AllDirectories).Select(KeyOf).Where(IsKey).Order(StringComparer.Ordinal)];

    /// <inheritdoc />
    public bool ContainsKey(string path) => File.Exists(FileOf(path));

    /// <inheritdoc />
    public byte[]? ReadBytes(string path)
    {
        var file = FileOf(path);
        return File.Exists(file) ? File.ReadAllBytes(file) : null;
    }

    /// <summary>Keeps bytes under a key in place of what was there; a reader sees the old bytes or the new, never a part.</summary>
    public bool SaveBytes(string path, byte[] contents)
    {
        ArgumentNullException.ThrowIfNull(contents);
        var file = GetFilePath(path);
        var fresh = file + ".saving";
        File.WriteAllBytes(fresh, contents);
        File.Move(fresh, file, overwrite: true);
        return true;
    }

    /// <inheritdoc />
    public bool Delete(string path)
    {
        var file = FileOf(path);
        if (!File.Exists(file))
        {
            return false;
        }

        File.Delete(file);
        return true;
    }

    /// <inheritdoc />
    public string GetFilePath(string path)
    {
        var file = FileOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return file;
    }

    /// <inheritdoc />
    public void Clear()
    {
        foreach (var key in Keys)
        {
            Delete(key);
        }
    }

    /// <inheritdoc />
    public IEnumerator<KeyValuePair<string, byte[]>> GetEnumerator()
    {
        foreach (var key in Keys)
        {
            if (ReadBytes(key) is { } contents)
            {
                yield return KeyValuePair.Create(key, contents);
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Does nothing: what is saved is on disk.</summary>
    public void Dispose()
    {
    }

    private static string Normalized(string key) => key.Replace('\\', '/').TrimStart('.').TrimStart('/');

    private static bool IsKey(string name) =>
        KeyPattern().IsMatch(name) && !name.EndsWith('/') && !name.Contains("//", StringComparison.Ordinal);

    private string KeyOf(string file) => Path.GetRelativePath(_root, file).Replace('\\', '/');

    private string FileOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var name = Normalized(key);
        if (!IsKey(name))
        {
            throw new ArgumentException(
                $"'{key}' is no key of the object store: expected letters, digits, '/', '_', '#', '-', '$', '=', spaces and one '.' before the ending.",
                nameof(key));
        }

        return Path.Combine(_root, name.Replace('/', Path.DirectorySeparatorChar));
    }

    [GeneratedRegex(@"\A[a-zA-Z0-9/_#\-$= ]+(\.[a-zA-Z0-9]*)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex KeyPattern();
}
