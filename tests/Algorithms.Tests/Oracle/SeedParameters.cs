namespace DolphinLean.Algorithms.Tests.Oracle;

/// <summary>The champion's parameters (seed 001 §18.1) and the switches of a plain backtest; fractions are of 1, not percent.</summary>
internal sealed record SeedParameters
{
    /// <summary>The frozen champion: SHORT, boost 1, beta 0, no book.</summary>
    public static SeedParameters Champion { get; } = new();

    /// <summary>The green posture (§4.1, TODO-7): LONG with its own threshold and extreme.</summary>
    public static SeedParameters Green { get; } = new() { Direction = SeedDirection.Long, VelDivThreshold = 0.01, VelDivExtreme = 0.04 };

    public SeedDirection Direction { get; init; } = SeedDirection.Short;
    public double VelDivThreshold { get; init; } = -0.02;
    public double VelDivExtreme { get; init; } = -0.05;
    public double MinLeverage { get; init; } = 0.5;
    public double MaxLeverage { get; init; } = 5.0;
    public double AbsMaxLeverage { get; init; } = 6.0;
    public double LeverageConvexity { get; init; } = 3.0;
    public double Fraction { get; init; } = 0.20;
    public double FixedTpPct { get; init; } = 0.0095;
    public double StopPct { get; init; } = 1.0;
    public int MaxHoldBars { get; init; } = 120;
    public int DcLookbackBars { get; init; } = 7;
    public double DcMinMagnitudeBps { get; init; } = 0.75;
    public bool DcSkipContradicts { get; init; } = true;
    public double DcLeverageBoost { get; init; } = 1.0;
    public double MinIrpAlignment { get; init; } = 0.45;
    public bool UseAssetSelection { get; init; } = true;
    public double SpMakerEntryRate { get; init; } = 0.62;
    public double SpMakerExitRate { get; init; } = 0.50;
    public double ObEdgeBps { get; init; } = 5.0;
    public double ObConfirmRate { get; init; } = 0.40;
    public int Lookback { get; init; } = 100;
    public uint Seed { get; init; } = 42;
    public double InitialCapital { get; init; } = 25_000;

    /// <summary>ACB's <c>day_base_boost</c>, the same every day.</summary>
    public double DayBaseBoost { get; init; } = 1.0;

    /// <summary>ACB's <c>day_beta</c>, the same every day; 0 turns the meta-boost off.</summary>
    public double DayBeta { get; init; }
}
