using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Data.External;

namespace DolphinLean.Algorithms.Dolphin.Survival;

/// <summary>Watches implied volatility for spikes: a rise by a share within an hour (dolphin.md, Posture).</summary>
public sealed class VolatilitySpikes
{
    private const double MinuteMs = 60_000;

    private readonly SurvivalParameters _parameters;
    private readonly IFactorSeries _volatility;
    private long? _spikeMs;

    /// <summary>A watch over a series; an unknown one never spikes.</summary>
    public VolatilitySpikes(SurvivalParameters parameters, IFactorSeries volatility)
    {
        _parameters = parameters;
        _volatility = volatility;
    }

    /// <summary>Minutes since the last spike: 0 while it spikes, infinite before the first. Ask in the order of time.</summary>
    public double MinutesSince(long nowMs)
    {
        var before = _volatility.At(nowMs - (long)(_parameters.SpikeMinutes * MinuteMs));
        // Without a figure then or now, nothing is known to have risen.
        if (_volatility.At(nowMs) - before >= _parameters.SpikeShare * before)
            _spikeMs = nowMs;
        return _spikeMs is { } spike ? (nowMs - spike) / MinuteMs : double.PositiveInfinity;
    }
}
