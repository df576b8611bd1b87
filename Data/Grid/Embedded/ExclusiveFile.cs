namespace DolphinLean.Data.Grid.Embedded;

/// <summary>A file that one process at a time can hold open. It ends with the process, and is left lying, so that nobody ever holds a removed one.</summary>
public sealed class ExclusiveFile : IDisposable
{
    private readonly FileStream _stream;

    private ExclusiveFile(FileStream stream) => _stream = stream;

    /// <summary>Holds a file, which is made if need be.</summary>
    /// <returns>The file; null while another process, or another part of this one, holds it.</returns>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static ExclusiveFile? TryOpen(string path)
    {
        try
        {
            return new ExclusiveFile(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();
}
