using DolphinLean.Data.Parquet;

namespace DolphinLean.Data.Scans;

/// <summary>
/// Reads day files as an engine hands them over, one after the other in date order. An asset keeps its index and bars are as long
/// as in <see cref="ScanSource"/>; unlike there, a row stays as it is for as long as somebody holds it.
/// Not thread-safe.
/// </summary>
public sealed class ScanDayReader
{
    private readonly ScanDecoder _decoder = new();
    private readonly BarSpacing _spacing = new();

    /// <summary>Reads a whole day.</summary>
    /// <param name="stream">The file's content, read from its present position to its end.</param>
    /// <param name="file">Its name, for messages, and its date.</param>
    /// <returns>The rows in order; none when the file has none.</returns>
    /// <exception cref="InvalidDataException">The file has a defect; the message is the first one.</exception>
    public IReadOnlyList<IScanRow> Read(Stream stream, ScanFile file)
    {
        var content = new MemoryStream();
        stream.CopyTo(content);
        var day = new ScanDay();
        var known = _decoder.Defects.Count;
        _decoder.Decode(file, () => TableFile.Open(content.GetBuffer().AsMemory(0, (int)content.Length), file.Path), day);
        if (_decoder.Defects.Count > known)
            throw new InvalidDataException(_decoder.Defects[known].ToString());
        _spacing.Measure(day);
        var rows = new IScanRow[day.Rows];
        for (var row = 0; row < rows.Length; row++)
            rows[row] = new ScanRow { Day = day, Index = row };
        return rows;
    }
}
