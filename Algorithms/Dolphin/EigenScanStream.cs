using DolphinLean.Data.Scans;

namespace DolphinLean.Algorithms.Dolphin;

/// <summary>
/// Hands out the rows of a day file that LEAN opened as text. LEAN asks for points until the text is at its end, so the text is kept
/// from ending before the last row and ended with it.
/// </summary>
internal sealed class EigenScanStream
{
    private readonly StreamReader _stream;
    private readonly IReadOnlyList<IScanRow> _rows;
    private int _next;

    private EigenScanStream(StreamReader stream, IReadOnlyList<IScanRow> rows)
    {
        _stream = stream;
        _rows = rows;
    }

    /// <summary>Reads the whole file that lies under the text.</summary>
    /// <exception cref="InvalidDataException">The file has a defect. The text is at its end then, so that LEAN goes on to the next day.</exception>
    public static EigenScanStream Open(StreamReader stream, ScanDayReader reader, string path, DateTime date)
    {
        stream.BaseStream.Seek(0, SeekOrigin.Begin);
        IReadOnlyList<IScanRow> rows;
        try
        {
            rows = reader.Read(stream.BaseStream, new ScanFile(path, DateOnly.FromDateTime(date)));
        }
        catch (InvalidDataException)
        {
            End(stream);
            throw;
        }
        // Back at the file's first bytes: whatever LEAN buffers of them, the text is not at its end.
        stream.DiscardBufferedData();
        stream.BaseStream.Seek(0, SeekOrigin.Begin);
        return new EigenScanStream(stream, rows);
    }

    /// <summary>Whether this reads that text.</summary>
    public bool IsOver(StreamReader stream) => ReferenceEquals(_stream, stream);

    /// <summary>The next row, or null after the last.</summary>
    public IScanRow? Next()
    {
        var row = _next < _rows.Count ? _rows[_next++] : null;
        if (_next == _rows.Count)
            End(_stream);
        return row;
    }

    private static void End(StreamReader stream)
    {
        stream.DiscardBufferedData();
        stream.BaseStream.Seek(0, SeekOrigin.End);
    }
}
