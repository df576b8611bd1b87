namespace DolphinLean.Data.Parquet.Writing;

/// <summary>
/// A file that appears under its name only when it is whole: written beside the target, brought to disk, then renamed.
/// </summary>
internal sealed class OutputFile : IDisposable
{
    private const int BufferBytes = 128 << 10;

    private readonly string _target;
    private readonly string _partial;
    private bool _isDone;

    public OutputFile(string target)
    {
        _target = target;
        _partial = target + ".partial";
        Stream = new FileStream(_partial, FileMode.Create, FileAccess.Write, FileShare.None, BufferBytes);
    }

    /// <summary>Where the file's bytes go.</summary>
    public FileStream Stream { get; }

    /// <summary>Brings the bytes to disk and gives the file its name, in place of an older one.</summary>
    public void Complete()
    {
        Stream.Flush(flushToDisk: true);
        Stream.Dispose();
        File.Move(_partial, _target, overwrite: true);
        _isDone = true;
    }

    /// <summary>Removes what was written unless the file was completed.</summary>
    public void Dispose()
    {
        Stream.Dispose();
        if (!_isDone)
            File.Delete(_partial);
        _isDone = true;
    }
}
