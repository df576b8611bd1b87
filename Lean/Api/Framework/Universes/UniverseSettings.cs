namespace QuantConnect.Data.UniverseSelection;

/// <summary>How the members of a universe are subscribed.</summary>
public class UniverseSettings
{
    /// <summary>Settings as given.</summary>
    public UniverseSettings(
        Resolution resolution,
        decimal leverage,
        bool fillForward,
        bool extendedMarketHours,
        TimeSpan minimumTimeInUniverse,
        DataNormalizationMode dataNormalizationMode = DataNormalizationMode.Adjusted)
    {
        Resolution = resolution;
        Leverage = leverage;
        FillForward = fillForward;
        ExtendedMarketHours = extendedMarketHours;
        MinimumTimeInUniverse = minimumTimeInUniverse;
        DataNormalizationMode = dataNormalizationMode;
    }

    /// <summary>A copy.</summary>
    public UniverseSettings(UniverseSettings universeSettings)
        : this(
            universeSettings.Resolution,
            universeSettings.Leverage,
            universeSettings.FillForward,
            universeSettings.ExtendedMarketHours,
            universeSettings.MinimumTimeInUniverse,
            universeSettings.DataNormalizationMode)
    {
    }

    /// <summary>Length of the bars.</summary>
    public Resolution Resolution { get; set; }

    /// <summary>Leverage of the members; 0 leaves it to the brokerage model.</summary>
    public decimal Leverage { get; set; }

    /// <summary>Whether missing bars repeat the last one.</summary>
    public bool FillForward { get; set; }

    /// <summary>Whether bars outside regular hours come too.</summary>
    public bool ExtendedMarketHours { get; set; }

    /// <summary>How long a member stays at least.</summary>
    public TimeSpan MinimumTimeInUniverse { get; set; }

    /// <summary>How prices are adjusted; without effect on crypto.</summary>
    public DataNormalizationMode DataNormalizationMode { get; set; }
}
