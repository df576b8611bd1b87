namespace DolphinLean.Data.MarketData.Raw;

/// <summary>The lines of a recording, plain or gzipped, one after the other in one buffer.</summary>
internal sealed class RawLines : IDisposable
{
    private const int BufferBytes = 512 << 10;
    private const int SmallBufferBytes = 16 << 10;
    private const int LongestLine = 64 << 20;

    private readonly string _path;
    private readonly Stream _stream;
    private readonly GzipText? _gzip;
    private int _next;
    private int _filled;
    private bool _isAtEnd;

    private RawLines(string path, Stream stream, GzipText? gzip, int bufferBytes)
    {
        Buffer = new byte[bufferBytes + LineText.Padding];
        _path = path;
        _stream = stream;
        _gzip = gzip;
    }

    /// <summary>Holds the current line, and <see cref="LineText.Padding"/> zeros at its end.</summary>
    public byte[] Buffer { get; private set; }

    /// <summary>Where the current line starts.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends; the line feed is not part of it.</summary>
    public int End { get; private set; }

    /// <summary>Its number, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>The line.</summary>
    public ReadOnlySpan<byte> Line => Buffer.AsSpan(Start, End - Start);

    /// <summary>Behind the last line: whether the file is a gzip stream without its end, as a recorder leaves it that was stopped.</summary>
    public bool IsCut => _gzip is { IsCut: true };

    /// <summary>Opens a recording.</summary>
    /// <param name="path">The file.</param>
    /// <param name="smallBuffer">Whether only the beginning is wanted.</param>
    /// <param name="readsAhead">Whether another thread may inflate ahead.</param>
    public static RawLines Open(string path, bool smallBuffer = false, bool readsAhead = false)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.SequentialScan);
        var isGzip = file.ReadByte() == 0x1F && file.ReadByte() == 0x8B;
        file.Position = 0;
        var gzip = isGzip ? new GzipText(file) : null;
        var text = gzip ?? (Stream)file;
        return new RawLines(path, isGzip && readsAhead ? new AheadStream(text) : text, gzip, smallBuffer ? SmallBufferBytes : BufferBytes);
    }

    /// <summary>Moves to the next line; the last one may lack its line feed.</summary>
    /// <exception cref="InvalidDataException">The gzip stream is damaged, or the file holds a line of more than 64 MiB.</exception>
    public bool MoveNext()
    {
        var searched = _next;
        while (true)
        {
            var length = Buffer.AsSpan(searched, _filled - searched).IndexOf((byte)'\n');
            if (length >= 0)
            {
                Take(searched + length, searched + length + 1);
                return true;
            }
            if (_isAtEnd)
                break;
            var read = Fill();
            searched = _filled - read;
        }
        if (_next == _filled)
            return false;
        Take(_filled, _filled);
        return true;
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => _stream.Dispose();

    private void Take(int end, int next)
    {
        (Start, End) = (_next, end);
        _next = next;
        Number++;
    }

    /// <summary>Moves what is left to the buffer's start and reads on; gives the bytes read.</summary>
    private int Fill()
    {
        var rest = _filled - _next;
        if (rest > LongestLine)
            throw new InvalidDataException($"{_path} line {Number + 1}: expected a line feed within 64 MiB, found none; is this a recording?");
        var target = Buffer;
        if (rest > Buffer.Length / 2)
            target = new byte[Buffer.Length * 2];
        System.Buffer.BlockCopy(Buffer, _next, target, 0, rest);
        Buffer = target;
        (_next, _filled) = (0, rest);
        var read = Read(Buffer.AsSpan(rest, Buffer.Length - rest - LineText.Padding));
        _isAtEnd = read == 0;
        _filled += read;
        return read;
    }

    private int Read(Span<byte> into)
    {
        try
        {
            return _stream.Read(into);
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException($"{_path} after line {Number}: the gzip stream is damaged ({e.Message.TrimEnd('.')}); record or copy it again.", e);
        }
    }
}
