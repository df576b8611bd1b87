using DolphinLean.Data.Parquet;

namespace DolphinLean.Data.Scans;

/// <summary>Decodes and checks day files in date order. One thread at a time.</summary>
internal sealed class ScanDecoder
{
    private readonly List<ScanDefect> _defects = [];
    private readonly AssetIndex _assets = new();
    private readonly ColumnBlock _block = new();
    private readonly ScanDayCheck _check;

    public ScanDecoder() => _check = new ScanDayCheck(_defects);

    /// <summary>Defects of all days so far.</summary>
    public IReadOnlyList<ScanDefect> Defects => _defects;

    /// <summary>Decodes a day; false when nothing of it can be used, and then a defect says why.</summary>
    public bool Decode(ScanFile file, ScanDay day) => Decode(file, () => TableFile.Open(file.Path), day);

    /// <summary>Decodes a day that is opened in another way; the file gives its name and date.</summary>
    public bool Decode(ScanFile file, Func<ITableReader> open, ScanDay day)
    {
        try
        {
            using var table = open();
            if (ScanColumns.Find(table.Schema, file.Path, _defects) is not { } columns)
                return false;
            var targets = _assets.Include(columns.AssetNames);
            day.Load(table, columns, targets, _assets.Names, _block);
        }
        catch (InvalidDataException e)
        {
            _defects.Add(ScanDefect.Unreadable(file.Path, e));
            return false;
        }
        _check.Check(day, file, _assets.Names);
        return day.Rows > 0;
    }
}
