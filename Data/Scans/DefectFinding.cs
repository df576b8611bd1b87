using System.Globalization;

namespace DolphinLean.Data.Scans;

/// <summary>One kind of defect in one column of one file: the first row in words, the others as a count.</summary>
internal struct DefectFinding(ScanDefectKind kind)
{
    private int _count;
    private int _row;
    private string? _what;

    public void Add(int row, FormattableString what)
    {
        if (_count++ > 0)
            return;
        _row = row;
        _what = FormattableString.Invariant(what);
    }

    public readonly void Report(List<ScanDefect> defects, ScanFile file, string? column)
    {
        if (_what is null)
            return;
        var more = _count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"; {_count - 1} more like it");
        defects.Add(new ScanDefect(kind, file.Path, _row, column, _what + more));
    }
}
