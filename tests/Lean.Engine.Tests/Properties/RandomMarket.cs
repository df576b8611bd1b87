using DolphinLean.Data.Bars;

namespace DolphinLean.Lean.Engine.Tests.Properties;

/// <summary>
/// A day of minutes of four symbols, drawn from a seed: walks with jumps, trades and quotes with gaps of their own, symbols without quotes,
/// funding rates of both signs that now and then are missing. It also answers what an engine should know at a time.
/// </summary>
internal sealed class RandomMarket : IBarStore
{
    public const int Minutes = 1440;

    public static readonly DateOnly Day = new(2025, 3, 10);

    public static readonly DateTime Midnight = Day.ToDateTime(TimeOnly.MinValue);

    private static readonly (string Ticker, decimal Tick, decimal Lot, int StartTicks)[] Kinds =
    [
        ("ADAUSDT", 0.0001m, 1, 7_300), ("BTCUSDT", 0.1m, 0.001m, 823_000), ("ETHUSDT", 0.01m, 0.001m, 203_000), ("XRPUSDT", 0.0001m, 0.1m, 21_700),
    ];

    private readonly Dictionary<(string Ticker, PriceSide Side), RandomBar?[]> _bars = [];
    private readonly Dictionary<string, double[]> _volumes = [];
    private readonly Dictionary<string, List<FundingRate>> _rates = [];

    public RandomMarket(int seed)
    {
        var random = new Random(seed);
        foreach (var kind in Kinds)
        {
            Draw(random, kind.Ticker, kind.Tick, kind.StartTicks);
            _rates.Add(kind.Ticker, [.. Settlements(random)]);
        }
    }

    public static IReadOnlyList<string> Tickers { get; } = [.. Kinds.Select(kind => kind.Ticker)];

    public static decimal TickOf(string ticker) => Kinds.Single(kind => kind.Ticker == ticker).Tick;

    public static decimal LotOf(string ticker) => Kinds.Single(kind => kind.Ticker == ticker).Lot;

    /// <summary>The exchange's rules as LEAN's data folder has them.</summary>
    public static IEnumerable<string> SymbolProperties { get; } =
    [
        "market,symbol,type,description,quote_currency,contract_multiplier,minimum_price_variation,lot_size,market_ticker,minimum_order_size",
        .. Kinds.Select(kind => FormattableString.Invariant($"binance,{kind.Ticker},cryptofuture,{kind.Ticker},USDT,1,{kind.Tick},{kind.Lot},{kind.Ticker},20")),
    ];

    public string Description => "a random market";

    public bool HasSeries(BarSeries series) => series.Resolution == BarResolution.Minute && Rows(series).Any(bar => bar != null);

    public IReadOnlyList<DateOnly> Days(BarSeries series) => HasSeries(series) ? [Day] : [];

    public bool TryRead(BarSeries series, DateOnly day, BarColumns columns)
    {
        columns.Clear(series.Kind);
        if (day != Day || !HasSeries(series))
            return false;
        columns.EnsureCapacity(Minutes);
        var count = 0;
        for (var minute = 0; minute < Minutes; minute++)
        {
            if (Rows(series)[minute] is not { } bar)
                continue;
            columns.StartMs[count] = minute * 60_000;
            var volume = _volumes[series.Symbol][minute];
            if (series.Kind == BarKind.Trade)
            {
                Set(count, bar, columns.Open, columns.High, columns.Low, columns.Close);
                columns.Volume[count] = volume;
            }
            else
            {
                Set(count, bar, columns.BidOpen, columns.BidHigh, columns.BidLow, columns.BidClose);
                Set(count, _bars[(series.Symbol, PriceSide.Ask)][minute]!.Value, columns.AskOpen, columns.AskHigh, columns.AskLow, columns.AskClose);
                columns.BidSize[count] = columns.AskSize[count] = volume;
            }
            count++;
        }
        columns.SetCount(count);
        return true;
    }

    public IReadOnlyList<FundingRate> ReadFunding(string market, string symbol) => _rates[symbol];

    /// <summary>Writes the whole market; the writer is disposed.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="writeProperties">Writes the exchange's rules to a path.</param>
    public void WriteTo(IBarWriter writer, Action<string> writeProperties)
    {
        using var target = writer;
        var columns = new BarColumns();
        foreach (var ticker in Tickers)
        {
            foreach (var kind in new[] { BarKind.Trade, BarKind.Quote })
            {
                var series = new BarSeries("binance", "cryptofuture", ticker, kind, BarResolution.Minute);
                if (TryRead(series, Day, columns))
                    target.Write(series, Day, columns);
            }
            if (_rates[ticker].Count > 0)
                target.WriteFunding("binance", ticker, _rates[ticker]);
        }
        writeProperties(target.PathOf("symbol-properties/symbol-properties-database.csv"));
        target.Complete();
    }

    /// <summary>The last bar of a side that ended at a time or before; null if there is none since the subscription.</summary>
    public RandomBar? LastBar(string ticker, PriceSide side, DateTime since, DateTime time)
    {
        var rows = _bars[(ticker, side)];
        var last = Math.Min(Minutes, (int)(time - Midnight).TotalMinutes) - 1;
        for (var minute = last; minute >= 0; minute--)
        {
            if (rows[minute] is { } bar)
                return bar.EndTime >= since ? bar : null;
        }
        return null;
    }

    /// <summary>
    /// The last funding rate that was settled at a time or before; null if there is none since the subscription. A run's last rates are
    /// those of its last day: the step at the midnight after it settles with the rate before.
    /// </summary>
    public decimal? LastRate(string ticker, DateTime since, DateTime time)
    {
        var known = _rates[ticker].FindAll(rate => rate.Utc >= since && rate.Utc <= time && rate.Utc < Midnight.AddDays(1));
        return known.Count == 0 ? null : (decimal)known[^1].Rate;
    }

    private RandomBar?[] Rows(BarSeries series) => _bars[(series.Symbol, series.Kind == BarKind.Trade ? PriceSide.Trade : PriceSide.Bid)];

    private void Draw(Random random, string ticker, decimal tick, int startTicks)
    {
        var (trades, bids, asks) = (new RandomBar?[Minutes], new RandomBar?[Minutes], new RandomBar?[Minutes]);
        var volumes = new double[Minutes];
        var hasQuotes = random.Next(2) == 0;
        var price = startTicks;
        var silentUntil = 0;
        for (var minute = 0; minute < Minutes; minute++)
        {
            if (random.Next(200) == 0)
                price = Math.Max(100, (int)(price * (0.96 + 0.08 * random.NextDouble())));
            if (random.Next(300) == 0)
                silentUntil = minute + random.Next(40);
            var path = Path(random, ref price);
            volumes[minute] = random.Next(1, 100_000) / 1000.0;
            if (minute >= silentUntil && random.Next(40) != 0)
                trades[minute] = Bar(minute, path, tick);
            if (!hasQuotes || random.Next(25) == 0)
                continue;
            var (below, above) = (random.Next(1, 4), random.Next(1, 6));
            bids[minute] = Bar(minute, [.. path.Select(ticks => ticks - below)], tick);
            asks[minute] = Bar(minute, [.. path.Select(ticks => ticks + above)], tick);
        }
        _bars.Add((ticker, PriceSide.Trade), trades);
        _bars.Add((ticker, PriceSide.Bid), bids);
        _bars.Add((ticker, PriceSide.Ask), asks);
        _volumes.Add(ticker, volumes);
    }

    /// <summary>The prices of a minute in ticks, one after the other.</summary>
    private static int[] Path(Random random, ref int price)
    {
        var path = new int[6];
        for (var i = 0; i < path.Length; i++)
        {
            path[i] = price;
            price = Math.Max(100, price + (int)(price * 0.0008 * (random.NextDouble() + random.NextDouble() - 1)));
        }
        return path;
    }

    private static RandomBar Bar(int minute, int[] path, decimal tick) => new(
        Midnight.AddMinutes(minute + 1), path[0] * tick, path.Max() * tick, path.Min() * tick, path[^1] * tick);

    private static void Set(int row, RandomBar bar, double[] open, double[] high, double[] low, double[] close) =>
        (open[row], high[row], low[row], close[row]) = ((double)bar.Open, (double)bar.High, (double)bar.Low, (double)bar.Close);

    private static IEnumerable<FundingRate> Settlements(Random random)
    {
        foreach (var hour in new[] { 0, 8, 16, 24 })
        {
            if (random.Next(6) != 0)
                yield return new FundingRate(Midnight.AddHours(hour), random.Next(-300, 300) / 100_000.0);
        }
    }
}
