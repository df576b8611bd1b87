using System.Globalization;
using DolphinLean.Algorithms.Parameters;
using DolphinLean.Data.External.Http;

namespace DolphinLean.Algorithms.Dolphin.Parameters;

/// <summary>The adaptive circuit breaker, ACB v6 (seed 001 §7.3, §10, §18.2).</summary>
public sealed record BreakerParameters
{
    /// <summary>What a file's parameter holds when there is no file.</summary>
    public const string NoFile = "none";

    private const string WalkForward = "walk_forward";
    private const string Fixed = "fixed:";
    private const string FileText = "none, or a file (Parquet, CSV), absolute, below the working folder or below LEAN's data folder";

    /// <summary>Reads the group.</summary>
    /// <exception cref="ParameterException">A value is refused.</exception>
    public BreakerParameters(ParameterReader read)
    {
        IsUsed = read.Flag("acb", false, "§10", "Whether the circuit breaker computes boost and beta, in place of `acb_boost` and `acb_beta`");
        FundingFile = read.Word("acb_funding", NoFile, FileText, "§10.2", "Funding rates of BTCUSDT");
        DvolFile = read.Word("acb_dvol", NoFile, FileText, "§10.2", "Bitcoin's implied volatility");
        FearGreedFile = read.Word("acb_fng", NoFile, FileText, "§10.2", "Fear and Greed index");
        TakerFile = read.Word("acb_taker", NoFile, FileText, "§10.2", "Takers' buys over takers' sells");
        Addresses = new FactorAddresses(
            Address(read, "acb_funding_url", FundingFile, "Live, without a file: Binance's USDⓈ-M API, which is polled for funding rates"),
            Address(read, "acb_dvol_url", DvolFile, "Live, without a file: Deribit's API, which is polled for its volatility index"),
            Address(read, "acb_fng_url", FearGreedFile, "Live, without a file: alternative.me's API, which is polled for its index"),
            Address(read, "acb_taker_url", TakerFile, "Live, without a file: Binance's USDⓈ-M API, which is polled for taker ratios"));
        MaxAgeHours = read.Number("acb_max_age_hours", 48, 1, 8_760, "docs/dolphin.md", "Age beyond which an external figure is missing, hours");
        TimeoutSeconds = read.Number("acb_timeout_seconds", 10, 0.1, 300, "docs/dolphin.md", "Live: how long an answer of a polled source may take, each try, seconds");
        Scans = read.Whole("acb_scans", 10, 1, 10_000, "§10.2", "First scans of a date whose median makes its figures");
        IsSubday = read.Flag("acb_subday", true, "§10.5", "Whether figures that become known during the day update the boost");
        FixedThreshold = ReadThreshold(read.Word(
            "acb_threshold", WalkForward, "walk_forward or fixed:VALUE", "§10.3", "w750 velocity from which beta is high: the percentile of all earlier dates, or a number"));
        ThresholdPct = read.Number("acb_threshold_pct", 60, 0, 100, "§18.2", "Percentile of the earlier dates' w750 velocities");
        MinDates = read.Whole("acb_min_dates", 5, 1, 10_000, "dolphin.md", "Earlier dates under which beta is low");
        BetaHigh = read.Number("acb_beta_high", 0.8, 0, 1, "§18.2", "Beta from the threshold on");
        BetaLow = read.Number("acb_beta_low", 0.2, 0, 1, "§18.2", "Beta below the threshold");
        FullSignal = read.Number("acb_full_signal", 1.0, 0, 10, "§10.2", "Weight of a factor beyond its outer limit");
        HalfSignal = read.Number("acb_half_signal", 0.5, 0, 10, "§10.2", "Weight of a factor beyond its inner limit");
        FundingVeryBearish = read.Number("acb_funding_very_bearish", -0.0001, -1, 1, "§18.2", "Funding rate below which the weight is full");
        FundingBearish = read.Number("acb_funding_bearish", 0.0, -1, 1, "§10.2", "Funding rate below which the weight is half");
        DvolExtreme = read.Number("acb_dvol_extreme", 80, 0, 1_000, "§18.2", "Implied volatility above which the weight is full");
        DvolElevated = read.Number("acb_dvol_elevated", 55, 0, 1_000, "§10.2", "Implied volatility above which the weight is half");
        ExtremeFear = read.Number("acb_fng_extreme", 25, 0, 100, "§18.2", "Index below which the weight is full");
        Fear = read.Number("acb_fng_fear", 40, 0, 100, "§10.2", "Index below which the weight is half");
        TakerSelling = read.Number("acb_taker_selling", 0.8, 0, 1_000, "§18.2", "Ratio below which the weight is full");
        TakerMild = read.Number("acb_taker_mild", 0.9, 0, 1_000, "§10.2", "Ratio below which the weight is half");
        MinSignals = read.Number("acb_min_signals", 1.0, 0, 10, "§10.2", "Sum of weights from which there is a boost");
        BoostGain = read.Number("acb_boost_gain", 0.5, 0, 10, "§10.2", "Boost is 1 + this × ln(1 + sum of weights)");
        ExitFromBoost = read.Number("acb_exit_from", 1.25, 0, 10, "§7.3", "An update during the day ends the position if the boost was at least this");
        ExitBelowBoost = read.Number("acb_exit_below", 1.10, 0, 10, "§7.3", "and falls below this");
    }

    /// <summary>Whether the breaker computes boost and beta.</summary>
    public bool IsUsed { get; init; }

    /// <summary>Where a live run polls the factors that no file is named for.</summary>
    public FactorAddresses Addresses { get; init; }

    /// <summary>File of funding rates, or <see cref="NoFile"/>.</summary>
    public string FundingFile { get; init; }

    /// <summary>File of implied volatility, or <see cref="NoFile"/>.</summary>
    public string DvolFile { get; init; }

    /// <summary>File of the Fear and Greed index, or <see cref="NoFile"/>.</summary>
    public string FearGreedFile { get; init; }

    /// <summary>File of taker ratios, or <see cref="NoFile"/>.</summary>
    public string TakerFile { get; init; }

    /// <summary>Age beyond which an external figure is missing, hours.</summary>
    public double MaxAgeHours { get; init; }

    /// <summary>How long a polled source may take to answer, seconds.</summary>
    public double TimeoutSeconds { get; init; }

    /// <summary>First scans of a date that make its figures.</summary>
    public int Scans { get; init; }

    /// <summary>Whether the boost is updated during the day.</summary>
    public bool IsSubday { get; init; }

    /// <summary>w750 velocity from which beta is high, or null for the percentile of all earlier dates.</summary>
    public double? FixedThreshold { get; init; }

    /// <summary>Percentile, 0 to 100.</summary>
    public double ThresholdPct { get; init; }

    /// <summary>Earlier dates under which beta is low.</summary>
    public int MinDates { get; init; }

    /// <summary>Beta from the threshold on.</summary>
    public double BetaHigh { get; init; }

    /// <summary>Beta below the threshold.</summary>
    public double BetaLow { get; init; }

    /// <summary>Weight beyond the outer limit.</summary>
    public double FullSignal { get; init; }

    /// <summary>Weight beyond the inner limit.</summary>
    public double HalfSignal { get; init; }

    /// <summary>Outer limit of the funding rate.</summary>
    public double FundingVeryBearish { get; init; }

    /// <summary>Inner limit of the funding rate.</summary>
    public double FundingBearish { get; init; }

    /// <summary>Outer limit of implied volatility.</summary>
    public double DvolExtreme { get; init; }

    /// <summary>Inner limit of implied volatility.</summary>
    public double DvolElevated { get; init; }

    /// <summary>Outer limit of the index.</summary>
    public double ExtremeFear { get; init; }

    /// <summary>Inner limit of the index.</summary>
    public double Fear { get; init; }

    /// <summary>Outer limit of the taker ratio.</summary>
    public double TakerSelling { get; init; }

    /// <summary>Inner limit of the taker ratio.</summary>
    public double TakerMild { get; init; }

    /// <summary>Sum of weights from which there is a boost.</summary>
    public double MinSignals { get; init; }

    /// <summary>Gain of the boost's logarithm.</summary>
    public double BoostGain { get; init; }

    /// <summary>Boost from which a fall may end the position.</summary>
    public double ExitFromBoost { get; init; }

    /// <summary>Boost under which that fall ends it.</summary>
    public double ExitBelowBoost { get; init; }

    private static Uri? Address(ParameterReader read, string name, string file, string meaning)
    {
        var text = read.Word(name, NoFile, "none, or a base address", "docs/dolphin.md", meaning);
        if (text == NoFile || file != NoFile)
            return null;
        try
        {
            return FactorAddresses.Parse(text);
        }
        catch (ArgumentException refusal)
        {
            throw new ParameterException(name, refusal.Message);
        }
    }

    private static double? ReadThreshold(string text)
    {
        if (text.Equals(WalkForward, StringComparison.OrdinalIgnoreCase))
            return null;
        if (text.StartsWith(Fixed, StringComparison.OrdinalIgnoreCase)
            && double.TryParse(text.AsSpan(Fixed.Length), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value))
        {
            return value;
        }
        throw new ParameterException("acb_threshold", $"expected walk_forward, or fixed: and a number, for example fixed:0.0002, found '{text}'");
    }
}
