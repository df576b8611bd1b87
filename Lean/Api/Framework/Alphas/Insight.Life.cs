using QuantConnect.Securities;

namespace QuantConnect.Algorithm.Framework.Alphas;

// How long an insight is active.
public partial class Insight
{
    /// <summary>Whether <see cref="Expire"/> matches <see cref="QuantConnect.Hosting.LeanQuirk.InsightsCloseASecondEarly"/>; the algorithm sets it.</summary>
    internal bool ClosesASecondEarly { get; set; } = true;

    /// <summary>True strictly after <see cref="CloseTimeUtc"/>.</summary>
    public bool IsExpired(DateTime utcTime) => CloseTimeUtc < utcTime;

    /// <summary>True up to and including <see cref="CloseTimeUtc"/>.</summary>
    public bool IsActive(DateTime utcTime) => !IsExpired(utcTime);

    /// <summary>
    /// Ends an active insight: it closes one second before <paramref name="utcTime"/> and its period shrinks to match, so that
    /// it counts as expired at once.
    /// </summary>
    public void Expire(DateTime utcTime)
    {
        if (IsActive(utcTime))
        {
            CloseTimeUtc = ClosesASecondEarly ? utcTime.AddSeconds(-1) : utcTime.AddTicks(-1);
            Period = CloseTimeUtc - GeneratedTimeUtc;
        }
    }

    /// <summary>The same as <see cref="Expire"/>.</summary>
    public void Cancel(DateTime utcTime) => Expire(utcTime);

    /// <summary>When <paramref name="barCount"/> bars of market time have passed. Ticks count as seconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="barCount"/> is below one.</exception>
    public static DateTime ComputeCloseTime(
        SecurityExchangeHours exchangeHours, DateTime generatedTimeUtc, Resolution resolution, int barCount) =>
        InsightPeriod.AddBars(exchangeHours, generatedTimeUtc, resolution, barCount);

    /// <summary>
    /// When <paramref name="period"/> of market time has passed. Periods of a minute or more are cut to whole minutes.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="period"/> is below a second.</exception>
    public static DateTime ComputeCloseTime(SecurityExchangeHours exchangeHours, DateTime generatedTimeUtc, TimeSpan period) =>
        InsightPeriod.AddPeriod(exchangeHours, generatedTimeUtc, period);
}
