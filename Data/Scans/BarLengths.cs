namespace DolphinLean.Data.Scans;

/// <summary>Lengths of a day's bars, milliseconds: nearly always one for all rows, otherwise one for each.</summary>
internal sealed class BarLengths
{
    private long[] _ofRows = [];
    private long _ofAllMs;
    private bool _isSteady = true;

    /// <summary>Length of a row's bar.</summary>
    public long At(int row) => _isSteady ? _ofAllMs : _ofRows[row];

    /// <summary>Gives every bar the same length.</summary>
    public void SetAll(long milliseconds) => (_ofAllMs, _isSteady) = (milliseconds, true);

    /// <summary>A place for the length of each of so many rows' bars, to be filled.</summary>
    public Span<long> OfRows(int rows)
    {
        if (_ofRows.Length < rows)
            _ofRows = new long[rows];
        _isSteady = false;
        return _ofRows.AsSpan(0, rows);
    }

    /// <summary>How many of some rows have bars as long as the first of them.</summary>
    public int CountSteady(int first, int count)
    {
        if (_isSteady)
            return count;
        var other = _ofRows.AsSpan(first, count).IndexOfAnyExcept(_ofRows[first]);
        return other < 0 ? count : other;
    }
}
