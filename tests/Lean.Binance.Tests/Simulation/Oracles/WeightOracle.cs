using System.Globalization;
using DolphinLean.Binance.Rest;
using DolphinLean.Engine.Live.Wire;

namespace DolphinLean.Lean.Binance.Tests.Simulation.Oracles;

/// <summary>Counts what leaves against what the exchange has said of its limits, as anybody could who listens to the wire.</summary>
internal sealed class WeightOracle
{
    private const int Limit = 2_400;
    private const long MinuteMs = 60_000;

    private readonly Queue<(long TimeMs, int Weight)> _left = [];
    private int _sum;
    private int _told;
    private long _toldMs = long.MinValue / 2;
    private long _silentUntilMs;

    /// <summary>Takes a request; why it must not leave, or null.</summary>
    public string? Leaves(long nowMs, int weight)
    {
        while (_left.TryPeek(out var oldest) && nowMs - oldest.TimeMs >= MinuteMs)
            _sum -= _left.Dequeue().Weight;
        _left.Enqueue((nowMs, weight));
        _sum += weight;
        if (nowMs < _silentUntilMs)
            return $"it leaves while the exchange asks for silence, {_silentUntilMs - nowMs} ms more";
        if (_sum > Limit)
            return $"{_sum} weight left in 60 s";
        if (nowMs - _toldMs >= MinuteMs)
            return null;
        _told += weight;
        return _told > Limit ? $"the exchange counts {_told}" : null;
    }

    public void Arrives(Inbound reply)
    {
        var retryAfterMs = 0L;
        foreach (var header in reply.Headers.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = (header[..header.IndexOf('=')], long.Parse(header[(header.IndexOf('=') + 1)..], CultureInfo.InvariantCulture));
            if (name == HeaderNames.UsedWeight)
                (_told, _toldMs) = ((int)value, reply.TimeMs);
            else
                retryAfterMs = value * 1_000;
        }
        if (reply.Status is 429 or 418)
            _silentUntilMs = Math.Max(_silentUntilMs, reply.TimeMs + retryAfterMs);
    }

    /// <summary>A new process knows of no limits.</summary>
    public void Clear() => (_told, _toldMs, _silentUntilMs) = (0, long.MinValue / 2, 0);
}
