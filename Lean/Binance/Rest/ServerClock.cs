namespace DolphinLean.Binance.Rest;

/// <summary>How far the exchange's clock is from ours, from requests of <c>/fapi/v1/time</c>.</summary>
internal sealed class ServerClock
{
    private const long ResyncEveryMs = 60_000;

    private long _offsetMs;
    private long _syncedAtMs;

    /// <summary>Whether it has been asked since the start, or since a request's timestamp was refused.</summary>
    public bool IsKnown { get; private set; }

    public bool IsDue(long nowMs) => !IsKnown || nowMs - _syncedAtMs >= ResyncEveryMs;

    /// <summary>The exchange's time, Unix milliseconds; ours as long as nothing better is known.</summary>
    public long At(long nowMs) => nowMs + _offsetMs;

    /// <summary>Our time at an exchange's time.</summary>
    public long OursAt(long exchangeMs) => exchangeMs - _offsetMs;

    public void Doubt() => IsKnown = false;

    /// <summary>How long the last question and its answer took.</summary>
    public long RoundTripMs { get; private set; }

    /// <summary>Takes an answer: the exchange's time was somewhere between asking and hearing.</summary>
    public void Sync(long askedMs, long heardMs, long serverMs) =>
        (_offsetMs, _syncedAtMs, RoundTripMs, IsKnown) = (serverMs - (askedMs + heardMs) / 2, heardMs, heardMs - askedMs, true);
}
