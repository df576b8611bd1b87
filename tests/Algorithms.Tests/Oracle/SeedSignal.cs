namespace DolphinLean.Algorithms.Tests.Oracle;

/// <summary>What <c>check_dc_nb</c> answers.</summary>
internal enum SeedConfirmation
{
    Confirm,
    Neutral,
    Contradict,
}

/// <summary>The vel_div gate and direction confirmation, seed 001 §4.1 and §4.2.</summary>
internal static class SeedSignal
{
    public static bool PassesThreshold(SeedParameters p, double velDiv) =>
        p.Direction == SeedDirection.Short ? velDiv < p.VelDivThreshold : velDiv > p.VelDivThreshold;

    public static bool IsExtreme(SeedParameters p, double velDiv) =>
        p.Direction == SeedDirection.Short ? velDiv <= p.VelDivExtreme : velDiv >= p.VelDivExtreme;

    public static double Confidence(SeedParameters p, double velDiv) => 0.50 + Ratio(p, velDiv) * 0.40;

    /// <summary>clamp((threshold − vel_div) / (threshold − extreme), 0, 1); the same expression serves both sides.</summary>
    public static double Ratio(SeedParameters p, double velDiv) =>
        Math.Clamp((p.VelDivThreshold - velDiv) / (p.VelDivThreshold - p.VelDivExtreme), 0, 1);

    public static SeedConfirmation CheckDc(SeedParameters p, List<double> price)
    {
        var n = price.Count;
        if (n < p.DcLookbackBars + 1)
            return SeedConfirmation.Neutral;
        var p0 = price[n - p.DcLookbackBars - 1];
        var p1 = price[n - 1];
        var chgBps = (p1 - p0) / p0 * 10000.0;
        if (p.Direction == SeedDirection.Long)
            chgBps = -chgBps;
        if (chgBps < -p.DcMinMagnitudeBps)
            return SeedConfirmation.Confirm;
        if (chgBps > p.DcMinMagnitudeBps)
            return SeedConfirmation.Contradict;
        return SeedConfirmation.Neutral;
    }

    /// <summary>vel_div_history[-1] − vel_div_history[-10]; 0 with fewer than ten values or if either is undefined.</summary>
    public static double Trend(List<double> velDivHistory)
    {
        if (velDivHistory.Count < 10)
            return 0;
        var trend = velDivHistory[^1] - velDivHistory[^10];
        return double.IsNaN(trend) ? 0 : trend;
    }
}
