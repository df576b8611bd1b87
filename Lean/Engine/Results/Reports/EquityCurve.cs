using DolphinLean.Engine.Results.Charts;

namespace DolphinLean.Engine.Results.Reports;

/// <summary>The equity curve of a run and what the report draws from it.</summary>
internal sealed class EquityCurve
{
    public EquityCurve(IReadOnlyList<Chart> charts)
    {
        var series = charts.FirstOrDefault(chart => chart.Name == ChartNames.StrategyEquity)?.FindCandles(ChartNames.Equity);
        Points = series == null
            ? []
            : [.. series.Candles.Select(candle => new CurvePoint(candle.Time, (double)candle.Close))];
    }

    /// <summary>Equity over time, account currency.</summary>
    public IReadOnlyList<CurvePoint> Points { get; }

    /// <summary>Whether there is anything to draw.</summary>
    public bool IsDrawable => Points.Count > 1 && Points[^1].Time > Points[0].Time;

    /// <summary>Fall from the highest equity so far, percent, zero or negative.</summary>
    public IReadOnlyList<CurvePoint> Drawdown()
    {
        var drawdown = new CurvePoint[Points.Count];
        var peak = double.NegativeInfinity;
        for (var i = 0; i < drawdown.Length; i++)
        {
            peak = Math.Max(peak, Points[i].Value);
            drawdown[i] = new CurvePoint(Points[i].Time, peak > 0 ? 100 * (Points[i].Value / peak - 1) : 0);
        }
        return drawdown;
    }

    /// <summary>Returns of consecutive periods. The point at the midnight that ends a day belongs to that day.</summary>
    /// <param name="periodOf">First day of the period that a day belongs to.</param>
    public IReadOnlyList<PeriodReturn> Returns(Func<DateOnly, DateOnly> periodOf)
    {
        var returns = new List<PeriodReturn>();
        for (var i = 1; i < Points.Count; i++)
        {
            var period = periodOf(DateOnly.FromDateTime(Points[i].Time.AddTicks(-1)));
            if (returns.Count > 0 && returns[^1].Start == period)
                returns[^1] = returns[^1] with { Last = Points[i].Value };
            else
                returns.Add(new PeriodReturn(period, Points[i - 1].Value, Points[i].Value));
        }
        return returns;
    }
}
