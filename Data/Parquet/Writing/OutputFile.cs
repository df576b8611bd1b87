using Microsoft.Win32.SafeHandles;

namespace DolphinLean.Data.Parquet.Writing;

/// <summary>
/// A file that appears under its name only when it is whole: written beside the target, brought to disk, then renamed.
/// </summary>
internal sealed class OutputFile : IDisposable
{
    private const int BufferBytes = 128 << 10;

    /// <summary>Bytes after which those written so far are brought to disk, beside the next ones. The system alone would wait for gigabytes.</summary>
    private const long FlushedBytes = 4 << 20;

    private readonly SafeFileHandle _handle;
    private readonly string _target;
    private readonly string _partial;
    private Task _flushing = Task.CompletedTask;
    private long _flushed;
    private bool _isDone;

    public OutputFile(string target)
    {
        _target = target;
        _partial = target + ".partial";
        _handle = File.OpenHandle(_partial, FileMode.Create, FileAccess.Write, FileShare.None);
        Stream = new FileStream(_handle, FileAccess.Write, BufferBytes);
    }

    /// <summary>Where the file's bytes go.</summary>
    public FileStream Stream { get; }

    /// <summary>Begins to bring what was written to disk when it has become much, so that little is left to wait for at the end.</summary>
    public void FlushBehind()
    {
        if (Stream.Position - _flushed < FlushedBytes || !_flushing.IsCompletedSuccessfully)
            return;
        _flushed = Stream.Position;
        _flushing = Task.Run(() => RandomAccess.FlushToDisk(_handle));
    }

    /// <summary>Brings the bytes to disk and gives the file its name, in place of an older one.</summary>
    public void Complete()
    {
        _flushing.GetAwaiter().GetResult();
        Stream.Flush(flushToDisk: true);
        Stream.Dispose();
        File.Move(_partial, _target, overwrite: true);
        _isDone = true;
    }

    /// <summary>Removes what was written unless the file was completed.</summary>
    public void Dispose()
    {
        // What became of bytes that are thrown away does not matter.
        Task.WaitAny(_flushing);
        Stream.Dispose();
        if (!_isDone)
            File.Delete(_partial);
        _isDone = true;
    }
}
