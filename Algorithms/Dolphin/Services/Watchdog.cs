using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Algorithms.Dolphin.Sizing;
using DolphinLean.Algorithms.Dolphin.Survival;
using DolphinLean.Data.External;
using DolphinLean.Data.Grid;
using DolphinLean.Data.Grid.Services;

namespace DolphinLean.Algorithms.Dolphin.Services;

/// <summary>The survival stack's watchdog: each minute it reads what the services show, evaluates, and writes the posture (seed 001 §11, §16.3).</summary>
public sealed class Watchdog : IGridService
{
    private const double MinuteMs = 60_000;
    private const double HourMs = 3_600_000;

    /// <summary>A posture older than this says nothing about now: the stack begins anew.</summary>
    private const double MemoryHours = 24;

    private readonly IFeatureGrid _grid;
    private readonly SurvivalParameters _survival;
    private readonly WatchdogSight _sight;
    private readonly VolatilitySpikes _spikes;
    private SurvivalStack? _stack;
    private bool _hasBegun;
    private long _evaluatedMs;
    private long _writtenMs;

    /// <summary>A watchdog.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="parameters">Constants of the stack and of the services.</param>
    /// <param name="volatility">Bitcoin's implied volatility.</param>
    /// <param name="machine">The machine's clock, which the grid's must agree with.</param>
    public Watchdog(IFeatureGrid grid, DolphinParameters parameters, IFactorSeries volatility, TimeProvider machine)
    {
        (_grid, _survival) = (grid, parameters.Survival);
        _sight = new WatchdogSight(grid, parameters, machine);
        _spikes = new VolatilitySpikes(parameters.Survival, volatility);
    }

    /// <inheritdoc/>
    public string Name => ServiceKeys.Watchdog;

    /// <inheritdoc/>
    public TimeSpan Every { get; } = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public void Step(long nowMs)
    {
        // Another may have done this work meanwhile, while this one was cut off: it goes on from there, and not from its own memory.
        if (_stack == null || ReadOrNull()?.TimeMs > _writtenMs)
            (_stack, _hasBegun) = (Remember(nowMs), false);
        var seen = _sight.Look(nowMs, _spikes.MinutesSince(nowMs));
        if (!_hasBegun && Awaited(seen.Readings) is { } awaited)
        {
            Write(new PostureRecord(nowMs, Posture.Hibernate, _stack.Last.RiskMultiplier, 0, default, _stack.Counts.Lower, _stack.Counts.Higher, false, $"waiting for {awaited}"));
            return;
        }
        // Minutes in which nobody looked recover nothing.
        var minutes = _hasBegun ? Math.Clamp((nowMs - _evaluatedMs) / MinuteMs, 0, 2) : _evaluatedMs == 0 ? 0 : 1;
        var reading = _stack.Evaluate(seen.Readings, minutes);
        (_hasBegun, _evaluatedMs) = (true, nowMs);
        Write(new PostureRecord(
            nowMs, reading.Posture, reading.RiskMultiplier, reading.Target, reading.Categories, _stack.Counts.Lower, _stack.Counts.Higher, true, seen.Causes));
    }

    // Nothing was seen to fail: whoever starts later than this is not to blame.
    private string? Awaited(in SensorReadings readings) =>
        readings.HeartbeatAgeSeconds > _survival.MaxHeartbeatSeconds ? "the trader"
        : readings.Book is { IsStale: true } ? "order books"
        : null;

    private void Write(PostureRecord record)
    {
        _writtenMs = record.TimeMs;
        _grid.Put(GridNames.Safety, GridNames.Latest, GridText.Write(record, ServiceJson.Default.PostureRecord));
    }

    private SurvivalStack Remember(long nowMs)
    {
        var stack = new SurvivalStack(_survival);
        if (ReadOrNull() is not { } last || Math.Abs(nowMs - last.TimeMs) > MemoryHours * HourMs || last is { HasBegun: false, RiskMultiplier: 0 })
            return stack;
        stack.Resume(new SurvivalReading(last.Inputs, last.Target, last.RiskMultiplier, last.Posture), last.Lower, last.Higher);
        _evaluatedMs = last.TimeMs;
        return stack;
    }

    // Of a damaged posture nothing is known: the stack begins anew, and it is written anew.
    private PostureRecord? ReadOrNull()
    {
        try
        {
            return GridText.Read(_grid, GridNames.Safety, GridNames.Latest, ServiceJson.Default.PostureRecord);
        }
        catch (GridValueException)
        {
            return null;
        }
    }
}
