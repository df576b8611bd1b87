namespace DolphinLean.Engine.Results.Charts;

/// <summary>Merges the candles of a long run into candles of several days, for summaries.</summary>
internal static class CandleThinning
{
    private const int LongestDays = 7;
    private const int CandlesPerDay = 100;

    /// <summary>Merges candles into ones of a day for each hundred candles, up to a week; series that would get less than two days a candle stay as they are.</summary>
    public static CandleSeries Thin(CandleSeries series)
    {
        var days = Math.Min(LongestDays, series.Candles.Count / CandlesPerDay);
        if (days < 2)
            return series;

        var thinned = new CandleSeries(series.Name, series.Index, series.Unit);
        var end = series.Candles[0].Time;
        ChartCandle? merged = null;
        foreach (var candle in series.Candles)
        {
            if (merged is { } done && candle.Time > end)
            {
                thinned.AddLater(done);
                merged = null;
                while (end < candle.Time)
                    end = end.AddDays(days);
            }
            merged = merged is { } begun ? Merge(begun, candle) : candle;
        }
        if (merged is { } last)
            thinned.AddLater(last);
        return thinned;
    }

    private static ChartCandle Merge(ChartCandle first, ChartCandle next) =>
        new(next.Time, first.Open, Math.Max(first.High, next.High), Math.Min(first.Low, next.Low), next.Close);
}
