namespace QuantConnect.Algorithm;

// Data before the start.
public partial class QCAlgorithm
{
    private TimeSpan? _warmUpSpan;
    private int? _warmUpBars;

    /// <summary>Gives the algorithm data of a span before its start. Orders are refused until the start.</summary>
    /// <exception cref="InvalidOperationException">Initialize is over.</exception>
    public void SetWarmup(TimeSpan timeSpan) => SetWarmUp(null, timeSpan, null);

    /// <inheritdoc cref="SetWarmup(TimeSpan)"/>
    public void SetWarmUp(TimeSpan timeSpan) => SetWarmUp(null, timeSpan, null);

    /// <summary>Gives the algorithm data of a span before its start, at a resolution of its own.</summary>
    /// <param name="timeSpan">How long before the start.</param>
    /// <param name="resolution">Length of the bars until the start; null for each subscription's own.</param>
    /// <exception cref="InvalidOperationException">Initialize is over.</exception>
    public void SetWarmup(TimeSpan timeSpan, Resolution? resolution) => SetWarmUp(null, timeSpan, resolution);

    /// <inheritdoc cref="SetWarmup(TimeSpan, Resolution?)"/>
    public void SetWarmUp(TimeSpan timeSpan, Resolution? resolution) => SetWarmUp(null, timeSpan, resolution);

    /// <summary>Gives the algorithm bars before its start, as many of each subscription, so as far back as the longest bars reach.</summary>
    /// <exception cref="InvalidOperationException">Initialize is over.</exception>
    public void SetWarmup(int barCount) => SetWarmUp(barCount, null, null);

    /// <inheritdoc cref="SetWarmup(int)"/>
    public void SetWarmUp(int barCount) => SetWarmUp(barCount, null, null);

    /// <summary>Gives the algorithm bars of a resolution before its start.</summary>
    /// <param name="barCount">How many.</param>
    /// <param name="resolution">Length of the bars until the start; null for each subscription's own.</param>
    /// <exception cref="InvalidOperationException">Initialize is over.</exception>
    public void SetWarmup(int barCount, Resolution? resolution) => SetWarmUp(barCount, null, resolution);

    /// <inheritdoc cref="SetWarmup(int, Resolution?)"/>
    public void SetWarmUp(int barCount, Resolution? resolution) => SetWarmUp(barCount, null, resolution);

    /// <summary>When warm-up starts; asked after Initialize, with the clock at the start.</summary>
    /// <param name="startUtc">The time in UTC.</param>
    /// <returns>False without warm-up.</returns>
    internal bool TryGetWarmUpStart(out DateTime startUtc)
    {
        startUtc = UtcTime;
        if (_warmUpSpan is { } span) startUtc = (Time - span).ConvertToUtc(TimeZone);
        else if (_warmUpBars is { } bars) startUtc = WarmUpStart(bars);
        else return false;
        return true;
    }

    private DateTime WarmUpStart(int bars)
    {
        var requests = BarCountRequests(Securities.Keys, null, bars, Settings.WarmupResolution).ToList();
        if (requests.Count > 0) return requests.Min(request => request.StartTimeUtc);
        // Universes will add the securities; the one with the longest bars reaches back farthest.
        var start = Time - bars * (Settings.WarmupResolution ?? UniverseSettings.Resolution).ToTimeSpan();
        foreach (var universe in UniverseManager.Values)
        {
            var config = universe.Configuration;
            start = QuantConnect.Time.Min(start, StartOfBars(config, bars, Settings.WarmupResolution ?? config.Resolution));
        }

        return start.ConvertToUtc(TimeZone);
    }

    private void SetWarmUp(int? bars, TimeSpan? span, Resolution? resolution)
    {
        RequireUnlocked("warm-up");
        _warmUpBars = bars;
        _warmUpSpan = span;
        Settings.WarmupResolution = resolution;
    }
}
