using DolphinLean.Data.MarketData.Store;

namespace DolphinLean.Data.Scans;

/// <summary>
/// Middles of recorded best quotes as price rows: for each bar in which any perpetual was quoted, what was received last by the bar's end. So scans and order
/// books come from the same recording.
/// </summary>
/// <remarks>Bars start at whole multiples of their length, by local time. A perpetual that was not quoted for a minute has no price.</remarks>
public sealed class QuoteRows : IPriceRows
{
    private const string Perpetual = "cryptofuture";
    private const long NsPerMs = 1_000_000;
    private const long MostAgeMs = 60_000;

    private readonly List<Line> _lines;
    private readonly double[] _prices;
    private readonly long _barMs;

    private QuoteRows(List<Line> lines, long barMs)
    {
        (_lines, _barMs) = (lines, barMs);
        Assets = [.. lines.Select(line => line.Asset)];
        _prices = new double[lines.Count];
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Assets { get; }

    /// <inheritdoc/>
    public long RowCount => 0;

    /// <inheritdoc/>
    public long TimestampMs { get; private set; }

    /// <inheritdoc/>
    public ReadOnlySpan<double> Prices => _prices;

    /// <summary>Opens an event store.</summary>
    /// <param name="store">The store.</param>
    /// <param name="bar">Length of a bar: whole milliseconds that divide a day.</param>
    /// <exception cref="InvalidDataException">The store has quotes of fewer than two perpetuals.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Bars of the length do not fill a day.</exception>
    public static QuoteRows Open(EventStore store, TimeSpan bar)
    {
        if (bar < TimeSpan.FromMilliseconds(1) || TimeSpan.TicksPerDay % bar.Ticks != 0 || bar.Ticks % TimeSpan.TicksPerMillisecond != 0)
            throw new ArgumentOutOfRangeException(nameof(bar), bar, "expected whole milliseconds that divide a day");
        var quoted = store.ListSeries().Where(series => series.SecurityType == Perpetual)
            .Select(series => (Series: series, Days: store.Days(series).Where(day => store.Describe(series, day).Quotes > 0).ToList()))
            .Where(one => one.Days.Count > 0).OrderBy(one => one.Series.Symbol, StringComparer.Ordinal).ToList();
        if (quoted.Count < 2)
            throw new InvalidDataException($"event store {store.Folder}: expected best quotes of at least two perpetuals, of which correlations are made, found those of {quoted.Count}");
        return new QuoteRows(
            [.. quoted.Select(one => new Line(one.Series.Symbol, [.. one.Days.Select(day => store.TableOf(one.Series, day, "quotes"))]))],
            (long)bar.TotalMilliseconds);
    }

    /// <inheritdoc/>
    public bool MoveNext()
    {
        var next = _lines.Min(line => line.NextMs);
        if (next == long.MaxValue)
            return false;
        TimestampMs = next / _barMs * _barMs;
        var endMs = TimestampMs + _barMs;
        for (var asset = 0; asset < _lines.Count; asset++)
        {
            _lines[asset].PassTo(endMs);
            _prices[asset] = endMs - _lines[asset].LastMs <= MostAgeMs ? _lines[asset].Middle : double.NaN;
        }
        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var line in _lines)
            line.Dispose();
    }

    /// <summary>Quotes of one perpetual, day after day.</summary>
    private sealed class Line : IDisposable
    {
        private readonly Queue<string> _tables;
        private readonly QuoteCursor _quotes = new();

        public Line(string asset, IEnumerable<string> tables)
        {
            (Asset, _tables) = (asset, new Queue<string>(tables));
            OpenNext();
        }

        public string Asset { get; }

        public double Middle { get; private set; } = double.NaN;

        public long LastMs { get; private set; } = long.MinValue / 2;

        public long NextMs { get; private set; }

        public void PassTo(long endMs)
        {
            for (; NextMs < endMs; Look())
            {
                (Middle, LastMs) = ((_quotes.Current.BidPrice + _quotes.Current.AskPrice) / 2, NextMs);
                _quotes.MoveNext();
            }
        }

        public void Dispose() => _quotes.Dispose();

        private void OpenNext()
        {
            _quotes.Open(_tables.Dequeue());
            Look();
        }

        private void Look()
        {
            if (_quotes.Sequence < long.MaxValue)
                NextMs = _quotes.Current.LocalTimeNs / NsPerMs;
            else if (_tables.Count > 0)
                OpenNext();
            else
                NextMs = long.MaxValue;
        }
    }
}
