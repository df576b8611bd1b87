using DolphinLean.Exchange.Messages;
using DolphinLean.Exchange.Venues;

namespace DolphinLean.Exchange.Rest;

/// <summary>
/// Weight and order counts by the minute and by ten seconds of the exchange's time. Who goes on after a 429 is banned (418), longer
/// each time.
/// </summary>
internal sealed class RateLimiter
{
    public const int WeightPerMinute = 2_400;
    public const int OrdersPerTenSeconds = 300;
    public const int OrdersPerMinute = 1_200;

    private const long MinuteMs = 60_000;
    private const long TenSecondsMs = 10_000;
    private const long FirstBanMs = 120_000;
    private const int WarningsBeforeBan = 3;

    private long _minute;
    private long _tenSeconds;
    private int _warnings;
    private long _banMs = FirstBanMs;

    public int Weight { get; private set; }
    public int OrdersInTenSeconds { get; private set; }
    public int OrdersInMinute { get; private set; }
    public long BannedUntilMs { get; private set; }

    /// <summary>Counts a request; the answer is a refusal when it is one too many.</summary>
    public ApiResponse? Refuse(long nowMs, int weight, int orders)
    {
        Roll(nowMs);
        if (nowMs < BannedUntilMs)
            return WithRetry(Answers.Of(Reject.Banned(BannedUntilMs)), BannedUntilMs - nowMs);
        Weight += weight;
        if (Weight > WeightPerMinute)
            return Warn(nowMs);
        if (orders == 0)
            return null;
        OrdersInTenSeconds += orders;
        OrdersInMinute += orders;
        return OrdersInTenSeconds > OrdersPerTenSeconds || OrdersInMinute > OrdersPerMinute
            ? WithRetry(Answers.Of(Reject.TooManyOrders()), TenSecondsMs - nowMs % TenSecondsMs)
            : null;
    }

    /// <summary>Uses up the minute's weight, as a burst of another client on the same address would.</summary>
    public void Exhaust(long nowMs)
    {
        Roll(nowMs);
        Weight = WeightPerMinute;
    }

    public void WriteHeaders(ApiResponse response, bool isOrder)
    {
        response.Headers["X-MBX-USED-WEIGHT-1M"] = Text.Whole(Weight);
        if (!isOrder)
            return;
        response.Headers["X-MBX-ORDER-COUNT-10S"] = Text.Whole(OrdersInTenSeconds);
        response.Headers["X-MBX-ORDER-COUNT-1M"] = Text.Whole(OrdersInMinute);
    }

    private ApiResponse Warn(long nowMs)
    {
        if (++_warnings <= WarningsBeforeBan)
            return WithRetry(Answers.Of(Reject.TooManyRequests(WeightPerMinute)), MinuteMs - nowMs % MinuteMs);
        _warnings = 0;
        BannedUntilMs = nowMs + _banMs;
        _banMs = Math.Min(_banMs * 2, 3 * 24 * 60 * MinuteMs);
        return WithRetry(Answers.Of(Reject.Banned(BannedUntilMs)), BannedUntilMs - nowMs);
    }

    private void Roll(long nowMs)
    {
        if (nowMs / MinuteMs != _minute)
        {
            if (Weight <= WeightPerMinute)
                _warnings = 0;
            (_minute, Weight, OrdersInMinute) = (nowMs / MinuteMs, 0, 0);
        }
        if (nowMs / TenSecondsMs != _tenSeconds)
            (_tenSeconds, OrdersInTenSeconds) = (nowMs / TenSecondsMs, 0);
    }

    private static ApiResponse WithRetry(ApiResponse response, long ms)
    {
        response.Headers["Retry-After"] = Text.Whole((ms + 999) / 1_000);
        return response;
    }
}
