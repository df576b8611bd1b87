namespace DolphinLean.Data.External;

/// <summary>Which values a factor may have, and what it is called, wherever it comes from.</summary>
internal static class FactorRange
{
    /// <summary>Whether a value is in range, and the range in words.</summary>
    public static (bool IsGood, string Expected) Check(FactorKind kind, double value) => kind switch
    {
        FactorKind.Funding => (Math.Abs(value) < 1, "a funding rate between -1 and 1"),
        FactorKind.Dvol => (value is > 0 and < 1_000, "a volatility above 0 and below 1000 percent"),
        FactorKind.FearGreed => (value is >= 0 and <= 100, "an index from 0 to 100"),
        _ => (value is >= 0 and < 1_000, "a ratio from 0 to below 1000"),
    };

    /// <summary>The factor in words.</summary>
    public static string NameOf(FactorKind kind) => kind switch
    {
        FactorKind.Funding => "funding rates",
        FactorKind.Dvol => "implied volatility",
        FactorKind.FearGreed => "the Fear and Greed index",
        _ => "taker ratios",
    };

    /// <summary>The factor as configuration and journal name it.</summary>
    public static string KeyOf(FactorKind kind) => kind switch
    {
        FactorKind.Funding => "funding",
        FactorKind.Dvol => "dvol",
        FactorKind.FearGreed => "fng",
        _ => "taker",
    };
}
