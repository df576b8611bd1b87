using System.Globalization;
using DolphinLean.Benchmarks.Measuring;
using DolphinLean.Data.Bars;
using DolphinLean.Data.Synthetic;
using DolphinLean.Indicators.Random;

namespace DolphinLean.Benchmarks.Bars;

/// <summary>Seeded minute bars of some perpetuals, made once and kept both as a column store and as LEAN's zips: the same bars in both.</summary>
internal static class MinuteMarket
{
    /// <summary>Minutes of a day.</summary>
    public const int BarsPerDay = 1440;

    private const uint Seed = 20_260_801;
    private const double MinuteVolatility = 0.0011;
    private const double ShareOfDrift = 0.9985;
    private const double DriftNoise = 4.4e-6;
    private const double PullToStart = 0.0001;

    /// <summary>First UTC day.</summary>
    public static DateOnly FirstDay { get; } = new(2025, 1, 1);

    /// <summary>The symbols of a market of a size.</summary>
    public static IReadOnlyList<string> Tickers(int symbols) => Array.ConvertAll(SyntheticSymbol.Take(symbols), symbol => symbol.Ticker);

    /// <summary>The column store of a market of that size.</summary>
    public static string Columns(BenchmarkSettings settings, int symbols, int days) =>
        Ensure(settings, "columns", symbols, days, folder => new ColumnStoreWriter(folder));

    /// <summary>LEAN's data folder of a market of that size.</summary>
    public static string LeanFolder(BenchmarkSettings settings, int symbols, int days) =>
        Ensure(settings, "lean", symbols, days, folder => new LeanFolderWriter(folder));

    private static string Ensure(BenchmarkSettings settings, string form, int symbols, int days, Func<string, IBarWriter> open)
    {
        var folder = Path.Combine(
            settings.CacheFolder, string.Create(CultureInfo.InvariantCulture, $"minutes-{form}-{symbols}x{days}-{Seed}"));
        if (Directory.Exists(folder))
            return folder;
        settings.Log.WriteLine($"  generating {folder}");
        var partial = folder + ".partial";
        if (Directory.Exists(partial))
            Directory.Delete(partial, recursive: true);
        using (var writer = open(partial))
        {
            foreach (var symbol in SyntheticSymbol.Take(symbols))
                Write(writer, symbol, days);
            writer.Complete();
        }
        Directory.Move(partial, folder);
        return folder;
    }

    private static void Write(IBarWriter writer, SyntheticSymbol symbol, int days)
    {
        var series = new BarSeries("binance", "cryptofuture", symbol.Ticker, BarKind.Trade, BarResolution.Minute);
        var walk = new Walk(symbol, new MersenneTwister(Seed ^ (uint)symbol.Ticker.Sum(letter => letter * 2_654_435_761u)));
        var bars = new BarColumns();
        for (var day = 0; day < days; day++)
        {
            bars.Clear(BarKind.Trade);
            bars.EnsureCapacity(BarsPerDay);
            for (var minute = 0; minute < BarsPerDay; minute++)
                walk.Next(bars, minute);
            bars.SetCount(BarsPerDay);
            writer.Write(series, FirstDay.AddDays(day), bars);
        }
    }

    /// <summary>A price that wanders around where it began, with spells of drift for averages to follow.</summary>
    private sealed class Walk
    {
        private readonly MersenneTwister _random;
        private readonly double _start;
        private readonly int _decimals;
        private double _price;
        private double _drift;

        public Walk(SyntheticSymbol symbol, MersenneTwister random)
        {
            _random = random;
            _start = _price = symbol.Price;
            _decimals = symbol.Decimals;
        }

        public void Next(BarColumns bars, int minute)
        {
            _drift = ShareOfDrift * _drift + DriftNoise * Draw();
            var open = _price;
            _price *= 1 + _drift + MinuteVolatility * Draw() + PullToStart * (_start - _price) / _start;
            var reach = MinuteVolatility * Math.Abs(Draw()) * _price;
            bars.StartMs[minute] = minute * 60_000;
            bars.Open[minute] = OnTick(open);
            bars.Close[minute] = OnTick(_price);
            bars.High[minute] = OnTick(Math.Max(open, _price) + reach);
            bars.Low[minute] = OnTick(Math.Min(open, _price) - reach);
            bars.Volume[minute] = 1 + _random.NextUInt32() % 100_000 / 1000d;
        }

        /// <summary>Near enough to normal, with mean 0 and deviation 1: the sum of four even draws.</summary>
        private double Draw()
        {
            var sum = 0d;
            for (var i = 0; i < 4; i++)
                sum += _random.NextUInt32() / (double)uint.MaxValue;
            return (sum - 2) * Math.Sqrt(3);
        }

        private double OnTick(double price) => Math.Round(price, _decimals);
    }
}
