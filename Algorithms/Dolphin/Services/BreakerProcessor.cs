using System.Globalization;
using DolphinLean.Algorithms.Dolphin.Breaker;
using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Data.Grid;
using DolphinLean.Data.Grid.Services;
using DolphinLean.Indicators.Microstructure;

namespace DolphinLean.Algorithms.Dolphin.Services;

/// <summary>
/// The circuit breaker's processor: computes boost and beta of the date under way when new scans come and at 08:00 UTC (seed 001 §16.1). It
/// keeps nothing between two steps but what the grid holds, so it goes on wherever another left off.
/// </summary>
public sealed class BreakerProcessor : IGridService
{
    private const double HourMs = 3_600_000;
    private const long DayMs = 86_400_000;

    private readonly IFeatureGrid _grid;
    private readonly BreakerParameters _parameters;
    private readonly FactorSources _sources;
    private readonly double _openingHour;
    private readonly BaseBoost _boosts;

    /// <summary>A processor.</summary>
    public BreakerProcessor(IFeatureGrid grid, DolphinParameters parameters, FactorSources sources)
    {
        (_grid, _parameters, _sources) = (grid, parameters.Breaker, sources);
        _openingHour = parameters.Services.OpeningHour;
        _boosts = new BaseBoost(_parameters);
    }

    /// <inheritdoc/>
    public string Name => ServiceKeys.Breaker;

    /// <inheritdoc/>
    public TimeSpan Every { get; } = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public void Step(long nowMs)
    {
        var date = DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(nowMs).UtcDateTime);
        var before = ReadOrNull();
        if (GridText.Read(_grid, GridNames.Features, ServiceKeys.Scans(date), ServiceJson.Default.ScansRecord) is not { FirstMs.Count: > 0 } scans)
            scans = new ScansRecord(date, 0, [], [], []);
        var isOpening = nowMs % DayMs >= _openingHour * HourMs;
        var isOpened = before?.Date == date && before.OpenedMs > 0;
        var isNews = before?.Date != date || before.ScanEndMs != ScanEnd(scans);
        if (!isNews && (!isOpening || isOpened))
            return;
        var record = Assess(scans, nowMs) with { OpenedMs = isOpened ? before!.OpenedMs : isOpening ? nowMs : 0 };
        if (scans.FirstMs.Count == _parameters.Scans && !double.IsNaN(record.Velocity) && ReadVelocity(ServiceKeys.Velocity(date)) == null)
            _grid.Put(GridNames.Features, ServiceKeys.Velocity(date), record.Velocity.ToString("R", CultureInfo.InvariantCulture));
        _grid.Put(GridNames.Features, ServiceKeys.Boost, GridText.Write(record, ServiceJson.Default.BreakerRecord));
    }

    /// <summary>The figures of a date by its scans and what was known of the factors at them: of its first ones, and once there are more, of the last.</summary>
    private BreakerRecord Assess(ScansRecord scans, long nowMs)
    {
        var betas = new MacroBeta(_parameters);
        foreach (var velocity in EarlierVelocities(scans.Date))
            betas.Add(velocity);
        var first = scans.FirstVelocities.Where(velocity => !double.IsNaN(velocity)).ToArray();
        var ofDate = first.Length == 0 ? double.NaN : Median.Of(first);
        var window = new FactorWindow(_parameters.Scans);
        foreach (var timeMs in _parameters.IsSubday && scans.LastMs.Count > 0 ? scans.LastMs : scans.FirstMs)
            window.Add(_sources.At(timeMs));
        var factors = window.Medians;
        var signals = _boosts.Signals(factors);
        return new BreakerRecord(
            scans.Date, nowMs, _boosts.Of(signals), betas.Of(ofDate), signals, ofDate, betas.Threshold, betas.Dates, factors.Missing,
            ScanEnd(scans), 0);
    }

    private static long ScanEnd(ScansRecord scans) => scans.LastMs.Count == 0 ? 0 : scans.LastMs[^1] + scans.BarMs;

    private List<double> EarlierVelocities(DateOnly date)
    {
        var velocities = new List<double>();
        foreach (var key in _grid.Keys(GridNames.Features))
        {
            if (!key.StartsWith(ServiceKeys.VelocityPrefix, StringComparison.Ordinal) || string.CompareOrdinal(key, ServiceKeys.Velocity(date)) >= 0)
                continue;
            if (ReadVelocity(key) is { } velocity)
                velocities.Add(velocity);
        }
        return velocities;
    }

    // A date whose velocity is damaged counts as one without, and the date under way has it written anew.
    private double? ReadVelocity(string key)
    {
        try
        {
            return double.TryParse(_grid.Get(GridNames.Features, key)?.Text, CultureInfo.InvariantCulture, out var velocity) ? velocity : null;
        }
        catch (GridValueException)
        {
            return null;
        }
    }

    // A damaged record is written anew.
    private BreakerRecord? ReadOrNull()
    {
        try
        {
            return GridText.Read(_grid, GridNames.Features, ServiceKeys.Boost, ServiceJson.Default.BreakerRecord);
        }
        catch (GridValueException)
        {
            return null;
        }
    }
}
