using DolphinLean.Binance.Venues;

namespace DolphinLean.Binance.Rest;

/// <summary>
/// What of the limits is used: our own requests over the last minute, and what the exchange says of its current minute, which counts
/// everybody at this address. Requests that are no orders leave a part of it free.
/// </summary>
internal sealed class WeightLedger(VenueCore core)
{
    public const int WeightLimit = 2_400;

    private const int KeptForOrders = 400;
    private const int OrdersPerTenSeconds = 300;
    private const int OrdersPerMinute = 1_200;
    private const long MinuteMs = 60_000;
    private const long TenSecondsMs = 10_000;

    private readonly Queue<(long TimeMs, int Weight)> _spent = [];
    private readonly Queue<long> _orders = [];
    private int _ownWeight;
    private int _toldWeight;
    private long _toldAtMs = long.MinValue / 2;
    private long _silentUntilMs;

    /// <summary>Until when nothing may leave, Unix milliseconds.</summary>
    public long SilentUntilMs => _silentUntilMs;

    /// <summary>The most that our own requests weighed in any minute so far.</summary>
    public int HighestWeight { get; private set; }

    /// <summary>What is used of the minute's weight, by our count or the exchange's, whichever is more.</summary>
    public int UsedWeight(long nowMs)
    {
        Forget(nowMs);
        return Math.Max(_ownWeight, nowMs - _toldAtMs < MinuteMs ? _toldWeight : 0);
    }

    public bool IsSilent(long nowMs) => nowMs < _silentUntilMs;

    /// <summary>Whether a request may leave now.</summary>
    public bool Fits(long nowMs, RestCall call)
    {
        if (IsSilent(nowMs) && core.Keeps(Safeguards.StaySilent))
            return false;
        var limit = call.IsOrder ? WeightLimit : WeightLimit - KeptForOrders;
        if (UsedWeight(nowMs) + call.Weight > limit && core.Keeps(Safeguards.KeepToWeight))
            return false;
        return !call.IsNewOrder
            || (_orders.Count < OrdersPerMinute && _orders.Count(time => nowMs - time < TenSecondsMs) < OrdersPerTenSeconds);
    }

    /// <summary>Counts a request that leaves.</summary>
    public void Spend(long nowMs, RestCall call)
    {
        _spent.Enqueue((nowMs, call.Weight));
        _ownWeight += call.Weight;
        HighestWeight = Math.Max(HighestWeight, _ownWeight);
        if (nowMs - _toldAtMs < MinuteMs)
            _toldWeight += call.Weight;
        if (call.IsNewOrder)
            _orders.Enqueue(nowMs);
    }

    /// <summary>Takes what the exchange says is used.</summary>
    public void Tell(long nowMs, int usedWeight) => (_toldWeight, _toldAtMs) = (usedWeight, nowMs);

    /// <summary>Sends nothing for a while.</summary>
    public void Silence(long untilMs) => _silentUntilMs = Math.Max(_silentUntilMs, untilMs);

    private void Forget(long nowMs)
    {
        while (_spent.TryPeek(out var oldest) && nowMs - oldest.TimeMs >= MinuteMs)
            _ownWeight -= _spent.Dequeue().Weight;
        while (_orders.TryPeek(out var time) && nowMs - time >= MinuteMs)
            _orders.Dequeue();
    }
}
