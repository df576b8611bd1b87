using System.Globalization;
using System.IO.Compression;
using DolphinLean.Engine.Statistics;
using DolphinLean.Tests;

namespace DolphinLean.Lean.Engine.Tests.Statistics;

/// <summary>
/// Market and account of a twenty-day run of the conformance kit, rebuilt step by step from bars and recorded fills. Fills of
/// resting orders come before the daily sample of their step, those of market orders after it.
/// </summary>
internal sealed class GoldenMarket : ICapacityMarket
{
    public static readonly string[] Tickers = ["BTCUSDT", "ETHUSDT", "SOLUSDT", "XRPUSDT"];

    private static readonly DateTime FirstDay = new(2025, 5, 5, 0, 0, 0, DateTimeKind.Utc);
    private const int Days = 20;
    private const decimal TakerFeeRate = 0.0004m;

    private readonly Dictionary<DateTime, CapacityBar>[] _bars = [.. Tickers.Select(ReadBars)];
    private readonly ILookup<DateTime, Fill> _fills;
    private readonly Dictionary<DateTime, decimal> _equity;
    private readonly decimal[] _quantity = new decimal[Tickers.Length];
    private readonly decimal[] _sales = new decimal[Tickers.Length];
    private readonly decimal[] _price = new decimal[Tickers.Length];
    private readonly decimal _leverage;
    private DateTime _now;

    public GoldenMarket(GoldenRun golden, decimal leverage)
    {
        var marketOrders = golden.Json("orders.json").EnumerateArray()
            .Where(order => order.GetProperty("type").GetString() == "Market")
            .Select(order => order.GetProperty("id").GetInt32()).ToHashSet();
        _fills = golden.Fills().Select(fill => new Fill(
            Array.IndexOf(Tickers, fill.GetProperty("symbolValue").GetString()),
            DateTime.UnixEpoch.AddSeconds(fill.GetProperty("time").GetDouble()),
            fill.GetProperty("fillPrice").GetDecimal(), fill.GetProperty("fillQuantity").GetDecimal(),
            fill.GetProperty("orderFeeAmount").GetDecimal(), marketOrders.Contains(fill.GetProperty("orderId").GetInt32()))).ToLookup(fill => fill.Time);
        _equity = golden.EquityCsv().ToDictionary(point => point.Time, point => point.Value);
        _leverage = leverage;
    }

    /// <summary>The charted equity; market orders then take their fee and change the fee of closing, which LEAN deducts as well.</summary>
    public decimal PortfolioValue { get; private set; }

    /// <summary>Runs through the twenty days.</summary>
    public void Run(Action<DateTime> atMidnight, Action<Fill> onFill, Action<DateTime> onStep)
    {
        for (var minute = 0; minute <= Days * 1440; minute++)
        {
            _now = FirstDay.AddMinutes(minute);
            if (_equity.TryGetValue(_now, out var equity))
                PortfolioValue = equity;
            for (var asset = 0; asset < Tickers.Length; asset++)
            {
                if (_bars[asset].TryGetValue(_now, out var bar))
                    _price[asset] = (decimal)bar.Close;
            }
            foreach (var fill in _fills[_now].Where(fill => !fill.IsMarketOrder))
                Take(fill, onFill);
            if (minute % 1440 == 0)
                atMidnight(_now);
            foreach (var fill in _fills[_now].Where(fill => fill.IsMarketOrder))
                Take(fill, onFill);
            onStep(_now);
        }
    }

    public bool TryGetBar(int asset, out CapacityBar bar) => _bars[asset].TryGetValue(_now, out bar);

    public decimal HoldingsValue(int asset) => Math.Abs(_quantity[asset]) * _price[asset];

    public IReadOnlyList<AssetSnapshot> Assets() =>
        [.. Tickers.Select((ticker, asset) => new AssetSnapshot(
            ticker, "CryptoFuture", _quantity[asset] * _price[asset], _sales[asset], HoldingsValue(asset) / _leverage))];

    private void Take(Fill fill, Action<Fill> onFill)
    {
        var before = HoldingsValue(fill.Asset);
        _quantity[fill.Asset] += fill.Quantity;
        if (fill.IsMarketOrder)
            PortfolioValue -= fill.Fee + TakerFeeRate * (HoldingsValue(fill.Asset) - before);
        _sales[fill.Asset] += fill.Value;
        onFill(fill);
    }

    private static Dictionary<DateTime, CapacityBar> ReadBars(string ticker)
    {
        var bars = new Dictionary<DateTime, CapacityBar>();
        var folder = SharedData.Require("conformance", "data-long", "cryptofuture", "binance", "minute", ticker.ToLowerInvariant());
        for (var day = FirstDay; day < FirstDay.AddDays(Days); day = day.AddDays(1))
        {
            using var archive = ZipFile.OpenRead(Path.Combine(folder, $"{day:yyyyMMdd}_trade.zip"));
            using var reader = new StreamReader(archive.Entries.Single().Open());
            while (reader.ReadLine() is { } line)
            {
                var cells = line.Split(',');
                var end = day.AddMilliseconds(long.Parse(cells[0], CultureInfo.InvariantCulture)).AddMinutes(1);
                bars[end] = new CapacityBar((double)Number(cells[4]), (double)Number(cells[5]), TimeSpan.FromMinutes(1));
            }
        }
        return bars;
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    internal readonly record struct Fill(int Asset, DateTime Time, decimal Price, decimal Quantity, decimal Fee, bool IsMarketOrder)
    {
        public decimal Value => Price * Math.Abs(Quantity);
    }
}
