namespace DolphinLean.Indicators.Spectral;

/// <summary>
/// The last one-bar log returns of every asset, and since when each asset has been complete and moving. A missing return is
/// held as 0; <see cref="LastMissing"/> keeps such an asset out of every window that contains it.
/// </summary>
internal sealed class ReturnHistory
{
    private readonly AlignedBuffer _returns;
    private readonly double[] _lastPrices;
    private readonly AlignedBuffer _lastMissing;
    private readonly AlignedBuffer _lastChange;
    private readonly int _capacity;

    public ReturnHistory(int assets, int longestWindow)
    {
        Assets = assets;
        Stride = AlignedBuffer.RoundUp(assets);
        _capacity = longestWindow + 1;
        _returns = new AlignedBuffer(_capacity * Stride);
        _lastPrices = new double[assets];
        _lastMissing = new AlignedBuffer(Stride);
        _lastChange = new AlignedBuffer(Stride);
        // Lanes beyond the last asset never become complete.
        _lastMissing.Span[assets..].Fill(double.PositiveInfinity);
    }

    public int Assets { get; }

    /// <summary>Doubles from one row of returns to the next.</summary>
    public int Stride { get; }

    /// <summary>0-based index of the newest row; −1 before the first.</summary>
    public long Row { get; private set; } = -1;

    /// <summary>Per asset, the newest row whose return is missing. Doubles, so that windows test it with vector compares.</summary>
    public ReadOnlySpan<double> LastMissing => _lastMissing.Span;

    /// <summary>Per asset, the newest row whose return differs from the return before it.</summary>
    public ReadOnlySpan<double> LastChange => _lastChange.Span;

    /// <summary>Returns of all assets at a row that is at most the longest window old; rows before the first are zeros.</summary>
    public ReadOnlySpan<double> At(long row)
    {
        var slot = row < 0 ? row + _capacity : row % _capacity;
        return _returns.Span.Slice((int)slot * Stride, Stride);
    }

    /// <summary>Appends the returns from the previous row's prices to these. A price that is not positive and finite is missing.</summary>
    public void Add(ReadOnlySpan<double> prices)
    {
        var previous = At(Row);
        Row++;
        var current = _returns.Span.Slice((int)(Row % _capacity) * Stride, Stride);
        var lastMissing = _lastMissing.Span;
        var lastChange = _lastChange.Span;
        for (var i = 0; i < _lastPrices.Length; i++)
        {
            var (from, to) = (_lastPrices[i], prices[i]);
            var complete = from > 0 && to > 0 && to < double.PositiveInfinity;
            var change = complete ? LogReturn(from, to) : 0;
            if (!complete)
                lastMissing[i] = Row;
            if (change != previous[i])
                lastChange[i] = Row;
            current[i] = change;
            _lastPrices[i] = to < double.PositiveInfinity ? to : 0;
        }
    }

    /// <summary>ln(to / from). The quotient keeps a one-tick move exact; only where it leaves the normal range do logs differ.</summary>
    internal static double LogReturn(double from, double to)
    {
        var ratio = to / from;
        return double.IsNormal(ratio) ? Math.Log(ratio) : Math.Log(to) - Math.Log(from);
    }
}
