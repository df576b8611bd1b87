namespace DolphinLean.Engine.Statistics;

/// <summary>Largest drawdown of an equity curve and the longest time that a drawdown took to recover.</summary>
/// <param name="Drawdown">Positive fraction of the high.</param>
/// <param name="RecoveryDays">Whole days, cut off; a drawdown still open at the end does not count.</param>
public readonly record struct DrawdownMeasure(decimal Drawdown, int RecoveryDays)
{
    /// <summary>Measures a curve.</summary>
    /// <param name="equity">Equity in time order.</param>
    /// <param name="decimals">Decimals that the drawdown is rounded to.</param>
    public static DrawdownMeasure Of(ReadOnlySpan<TimedValue> equity, int decimals)
    {
        if (equity.Length < 2)
            return default;

        var peak = equity[0];
        DateTime? drawdownStart = null;
        var deepest = 0m;
        var longestRecoveryDays = 0d;
        foreach (var point in equity)
        {
            if (point.Value >= peak.Value)
            {
                if (drawdownStart is { } start)
                    longestRecoveryDays = Math.Max(longestRecoveryDays, (point.Time - start).TotalDays);
                drawdownStart = null;
                peak = point;
            }
            else if (peak.Value > 0)
            {
                deepest = Math.Min(deepest, point.Value / peak.Value - 1);
                drawdownStart ??= peak.Time;
            }
        }
        return new DrawdownMeasure(Math.Round(Math.Abs(deepest), decimals), (int)longestRecoveryDays);
    }
}
