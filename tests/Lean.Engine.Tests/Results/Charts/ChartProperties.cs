using DolphinLean.Engine.Results;
using DolphinLean.Engine.Results.Charts;
using DolphinLean.Engine.Results.Reports;
using DolphinLean.Engine.Statistics;
using FsCheck;
using FsCheck.NUnit;
using QuantConnect;

namespace DolphinLean.Lean.Engine.Tests.Results.Charts;

/// <summary>What holds for everything that is charted.</summary>
public sealed class ChartProperties
{
    private static readonly DateTime Start = new(2025, 5, 12, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The engine's charts and the algorithm's round alike.</summary>
    [Property]
    public bool BothRoundingsAgree(int numerator, PositiveInt denominator) =>
        ChartRounding.Round((decimal)numerator / denominator.Get) == ((decimal)numerator / denominator.Get).SmartRounding();

    [Property(MaxTest = 50)]
    public bool ThinningKeepsEndsAndExtremesInOrder(NonEmptyArray<int> values, PositiveInt stretches)
    {
        var points = values.Get.Select((value, step) => new CurvePoint(Start.AddMinutes(step), value)).ToList();
        var thinned = CurveThinning.Thin(points, 1 + stretches.Get % 20);
        return thinned[0] == points[0] && thinned[^1] == points[^1]
            && thinned.Min(point => point.Value) == points.Min(point => point.Value)
            && thinned.Max(point => point.Value) == points.Max(point => point.Value)
            && thinned.Count <= Math.Max(points.Count, 4 * (1 + stretches.Get % 20))
            && thinned.Zip(thinned.Skip(1)).All(pair => pair.First.Time < pair.Second.Time);
    }

    /// <summary>A position opens as often as it closes, but for the one that is open at the end.</summary>
    [Property]
    public bool MarksFollowThePosition(int[] quantities)
    {
        var marks = FillMarks.Of(quantities.Where(quantity => quantity != 0).Select(Fill));
        var position = 0m;
        var expected = new List<FillMarkKind>();
        foreach (var quantity in quantities.Where(quantity => quantity != 0))
        {
            var after = position + quantity;
            if (position != 0 && position > 0 != quantity > 0)
                expected.Add(FillMarkKind.Exit);
            if (after != 0 && after > 0 == quantity > 0)
                expected.Add(quantity > 0 ? FillMarkKind.LongEntry : FillMarkKind.ShortEntry);
            position = after;
        }
        return marks.Select(mark => mark.Kind).SequenceEqual(expected);
    }

    /// <summary>A candle holds every equity since the candle before, and ends with the last.</summary>
    [Property(MaxTest = 50)]
    public bool CandlesHoldTheEquityBetweenThem(NonEmptyArray<PositiveInt> equities)
    {
        var book = new ChartBook();
        var sampler = new EquityChartSampler(book, Start, Start.AddDays(1));
        var seen = new List<decimal>();
        var candles = book.Get(ChartNames.StrategyEquity).FindCandles(ChartNames.Equity)!;
        var holds = true;
        for (var step = 0; step < equities.Get.Length; step++)
        {
            seen.Add(equities.Get[step].Get);
            if (!sampler.Step(Start.AddMinutes(step + 1), seen[^1]))
                continue;
            var candle = candles.Candles[^1];
            holds &= candle.High == seen.Max() && candle.Low == seen.Min() && candle.Open == seen[0] && candle.Close == seen[^1];
            seen.Clear();
        }
        return holds;
    }

    private static OrderEventRecord Fill(int quantity) => new()
    {
        OrderId = 1, EventId = 1, SymbolId = "BTCUSDT 18R", Ticker = "BTCUSDT", Time = Start, Status = "filled",
        Direction = quantity > 0 ? "buy" : "sell", Quantity = quantity, FillQuantity = quantity, FillPrice = 1, FillPriceCurrency = "USDT",
    };
}
