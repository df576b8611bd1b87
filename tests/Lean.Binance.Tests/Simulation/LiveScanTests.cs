using System.Globalization;
using DolphinLean.Algorithms.Dolphin;
using DolphinLean.Data.Scans;
using DolphinLean.Data.Synthetic;
using DolphinLean.Engine.Live.Venues;
using DolphinLean.Exchange.Hosting;
using DolphinLean.Tests;
using NUnit.Framework;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Data;

namespace DolphinLean.Lean.Binance.Tests.Simulation;

/// <summary>What an algorithm sees live is what files built from the same market hold, from the first bar on.</summary>
[TestFixture]
public sealed class LiveScanTests
{
    private const string Candles = "binance_usdm_1m_2025";
    private const long DayStartMs = 1_746_662_400_000;
    private const long SimulatedStartMs = 1_748_736_030_000;
    private static readonly string[] Eight = ["ADAUSDT", "AVAXUSDT", "BCHUSDT", "BNBUSDT", "BTCUSDT", "ENAUSDT", "ETCUSDT", "ETHUSDT"];

    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("dolphin-live-scans-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void ScansOfCandlesEqualThoseBuiltFromTheCandleFiles()
    {
        var market = SharedData.Require("data", Candles);
        foreach (var symbol in Eight)
            File.CreateSymbolicLink(Path.Combine(_folder, symbol + "-1m.parquet"), Path.Combine(market, symbol + "-1m.parquet"));
        using var candles = KlineRows.Open(_folder);
        var files = Build(new RowsBetween(candles, DayStartMs - 36 * 3_600_000L, DayStartMs + 4 * 3_600_000L));

        var seen = new List<EigenScan>();
        using var world = new SimulatedWorld(() => new ScanCatcher(seen), seed: 1, replay: market, warmUpBars: 900, symbols: Eight);
        world.RunFor(TimeSpan.FromHours(2));
        var shiftMs = (SimulatedStartMs - DayStartMs) / 60_000 * 60_000;
        Assert.That(seen, Has.Count.GreaterThanOrEqualTo(110));
        foreach (var scan in seen)
        {
            var file = files[scan.Row.TimestampMs - shiftMs];
            Assert.That(scan.Row.Prices.ToArray(), Is.EqualTo(file.Prices), "prices are the files' own, to the last digit");
            AssertClose(scan.Row, file);
        }
    }

    [Test]
    public void ScansOfQuotesEqualThoseBuiltFromAFileOfTheirPrices()
    {
        var market = Path.Combine(_folder, "market");
        SyntheticScans.Write(new SyntheticMarketOptions { Assets = 5, Days = 2, BarsPerDay = 17_280, Seed = 3 }, market);
        var seen = new List<EigenScan>();
        using var world = new SimulatedWorld(
            () => new ScanCatcher(seen), seed: 1, replay: market, warmUpBars: 900, isRecorded: true, bar: "5s", history: exchange => History(market, exchange, 900),
            startsAt: LastDayOf(market));
        world.RunFor(TimeSpan.FromMinutes(30));

        var bars = world.Recorded.AllBars;
        Assert.That(bars, Has.Count.GreaterThan(900 + 350));
        Assert.That(bars.Skip(1).Zip(bars, (later, bar) => later.OpenTimeMs - bar.OpenTimeMs), Is.All.EqualTo(5_000), "history and live bars join without a hole");
        var files = Build(new BarRows(bars, world.Plan.Symbols));
        Assert.That(seen, Has.Count.GreaterThan(350));
        foreach (var scan in seen)
        {
            var file = files[scan.Row.TimestampMs];
            Assert.That(scan.Row.Prices.ToArray(), Is.EqualTo(file.Prices));
            Assert.That(new[] { scan.Row.VelDiv, scan.Row.V150Velocity, scan.Row.Instability50 }, Is.EqualTo(new[] { file.Features.VelDiv, file.Features.V150Velocity, file.Features.Instability50 }));
            Assert.That(double.IsFinite(scan.Row.VelDiv), "defined from the first live bar");
        }
        AssertPricesAreTheMarkets(world, market, bars.Skip(905));
    }

    private static void AssertClose(IScanRow live, Built file)
    {
        var expected = new[] { file.Features.VelDiv, file.Features.V50Velocity, file.Features.V150Velocity, file.Features.V300Velocity, file.Features.V750Velocity, file.Features.Instability50, file.Features.Instability150 };
        Assert.That(expected, Is.All.Matches<double>(double.IsFinite));
        Assert.That(
            new[] { live.VelDiv, live.V50Velocity, live.V150Velocity, live.V300Velocity, live.V750Velocity, live.Instability50, live.Instability150 },
            Is.EqualTo(expected).Within(4e-9), "the files begin earlier; eigenvalues agree to 1e-9 wherever a run starts");
    }

    /// <summary>The middle of the quotes is within half a tick of the price that the exchange replays.</summary>
    private static void AssertPricesAreTheMarkets(SimulatedWorld world, string market, IEnumerable<VenueBar> bars)
    {
        var prices = new Dictionary<long, double[]>();
        var source = ScanSource.Open(market);
        while (source.MoveNext())
            prices.Add(source.Row.TimestampMs + ShiftOf(market), InOrder(source.Row, world.Plan.Symbols));
        var ticks = world.Venue.Rules.Select(rule => (double)rule.TickSize).ToArray();
        foreach (var bar in bars)
        {
            for (var i = 0; i < ticks.Length; i++)
                Assert.That(bar.Prices[i], Is.EqualTo(prices[bar.OpenTimeMs][i]).Within(1.01 * ticks[i]));
        }
    }

    private static DateTimeOffset LastDayOf(string market) => new(ScanFile.List(market)[^1].Date, TimeOnly.MinValue, TimeSpan.Zero);

    private static long ShiftOf(string market) => (SimulatedStartMs - LastDayOf(market).ToUnixTimeMilliseconds()) / 60_000 * 60_000;

    private static double[] InOrder(IScanRow row, IReadOnlyList<string> symbols)
    {
        var assets = row.Assets.ToList();
        var prices = row.Prices.ToArray();
        return [.. symbols.Select(symbol => prices[assets.IndexOf(symbol)])];
    }

    private static List<string> History(string market, LoopbackExchange exchange, int bars)
    {
        var rows = new Queue<string>();
        var source = ScanSource.Open(market);
        while (source.MoveNext() && source.Row.TimestampMs + ShiftOf(market) + 5_000 <= exchange.NowMs)
        {
            rows.Enqueue(string.Join(';', InOrder(source.Row, [.. exchange.Symbols]).Select(price => price.ToString("R", CultureInfo.InvariantCulture))
                .Prepend((source.Row.TimestampMs + ShiftOf(market)).ToString(CultureInfo.InvariantCulture))));
            if (rows.Count > bars)
                rows.Dequeue();
        }
        return [.. rows];
    }

    private Dictionary<long, Built> Build(IPriceRows rows)
    {
        var folder = Path.Combine(_folder, "built");
        ScanBuild.Run(rows, folder);
        var built = new Dictionary<long, Built>();
        var source = ScanSource.Open(folder, new ScanSourceOptions { AllowGaps = true });
        while (source.MoveNext())
        {
            var row = source.Row;
            built.Add(row.TimestampMs, new Built(row.Prices.ToArray(), new ScanFeatures(
                row.V50Velocity, row.V150Velocity, row.V300Velocity, row.V750Velocity, row.Instability50, row.Instability150)));
        }
        return built;
    }

    private sealed record Built(double[] Prices, ScanFeatures Features);

    /// <summary>Keeps every scan that it is given once it has warmed up.</summary>
    private sealed class ScanCatcher(List<EigenScan> seen) : QCAlgorithm
    {
        public override void Initialize()
        {
            SetTimeZone(TimeZones.Utc);
            SetAccountCurrency("USDT");
            SetCash(10_000);
            AddData<EigenScan>("SCAN", Resolution.Minute);
        }

        public override void OnData(Slice slice)
        {
            if (IsWarmingUp)
                return;
            foreach (var scan in slice.Get<EigenScan>().Values)
                seen.Add((EigenScan)scan.Clone());
        }
    }

    private sealed class RowsBetween(KlineRows rows, long fromMs, long toMs) : IPriceRows
    {
        public IReadOnlyList<string> Assets => rows.Assets;
        public long RowCount => rows.RowCount;
        public long TimestampMs => rows.TimestampMs;
        public ReadOnlySpan<double> Prices => rows.Prices;

        public bool MoveNext()
        {
            while (rows.MoveNext())
            {
                if (rows.TimestampMs >= fromMs)
                    return rows.TimestampMs < toMs;
            }
            return false;
        }

        public void Dispose()
        {
            // Whoever opened the rows closes them.
        }
    }

    private sealed class BarRows(IReadOnlyList<VenueBar> bars, IReadOnlyList<string> assets) : IPriceRows
    {
        private int _at = -1;
        private double[] _prices = [];

        public IReadOnlyList<string> Assets => assets;
        public long RowCount => bars.Count;
        public long TimestampMs => bars[_at].OpenTimeMs;
        public ReadOnlySpan<double> Prices => _prices;

        public bool MoveNext()
        {
            if (++_at == bars.Count)
                return false;
            _prices = [.. bars[_at].Prices];
            return true;
        }

        public void Dispose()
        {
            // There is nothing to close.
        }
    }
}
