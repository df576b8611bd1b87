using System.Globalization;
using System.Text.Json;
using DolphinLean.Binance.Messages;
using DolphinLean.Binance.Venues;
using DolphinLean.Engine.Live.Wire;

namespace DolphinLean.Binance.Rest;

// What an answer says, and whether the request is made again.
internal sealed partial class RestDesk
{
    private RestAnswer Judge(Inbound reply, PendingCall call)
    {
        ReadHeaders(reply);
        if (reply.Status is >= 200 and < 300)
            return new RestAnswer(CallOutcome.Done, 0, reply.Text, call.SentExchangeMs);
        var (code, text) = ReadError(reply);
        var isUnknown = code is ErrorCode.Timeout or ErrorCode.UnexpectedResponse
            || reply.Status == 408
            || (reply.Status >= 500 && code is not (ErrorCode.Disconnected or ErrorCode.Busy));
        if (code == ErrorCode.Timestamp && core.Keeps(Safeguards.FollowClock))
            Clock.Doubt();
        return new RestAnswer(isUnknown ? CallOutcome.Unknown : CallOutcome.Refused, code, text, call.SentExchangeMs);
    }

    private void End(PendingCall call, RestAnswer answer)
    {
        // Refused for its timestamp, so it was not done: it is made again with a better one, orders too.
        var isTimeOff = answer is { Outcome: CallOutcome.Refused, Code: ErrorCode.Timestamp } && call.Tries < 3;
        if (!isTimeOff && (!call.IsRepeated || answer.Outcome == CallOutcome.Done || IsFinal(answer)))
        {
            Tell(call, answer);
            return;
        }
        if (!isTimeOff)
            call.DueMs = core.NowMs + core.Jittered(Math.Min(LongestBackoffMs, 1_000L << Math.Min(call.Tries, 5)));
        (call.Call.IsOrder ? _orders : _polls).Add(call);
    }

    private void Tell(PendingCall call, RestAnswer answer)
    {
        try
        {
            call.Then(answer);
        }
        catch (JsonException defect)
        {
            // What was asked for may have happened; nobody can say what.
            core.Reader.Tally.CountMalformed(call.Call.Path);
            core.Halt($"the answer of {call.Call.Method} {call.Call.Path} can't be read: {defect.Message}");
        }
    }

    private static bool IsFinal(in RestAnswer answer) =>
        answer.Outcome == CallOutcome.Refused
        && answer.Code is not (ErrorCode.TooManyRequests or ErrorCode.TooManyOrders or ErrorCode.Disconnected or ErrorCode.Busy or ErrorCode.Timestamp);

    private void ReadHeaders(Inbound reply)
    {
        var retryAfterMs = 0L;
        foreach (var header in reply.Headers.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = header.Split('=');
            if (parts.Length != 2 || !long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var value))
                continue;
            if (parts[0] == HeaderNames.UsedWeight)
                Ledger.Tell(core.NowMs, (int)Math.Min(value, int.MaxValue));
            else if (parts[0] == HeaderNames.RetryAfter)
                retryAfterMs = value * 1_000;
        }
        if (reply.Status is 429 or 418)
            Ledger.Silence(core.NowMs + Math.Max(retryAfterMs, reply.Status == 418 ? 120_000 : 1_000));
    }

    private (int Code, string Text) ReadError(Inbound reply)
    {
        try
        {
            var error = core.Reader.Reply<CodeReply>(reply.Text);
            return (error.Code, error.Msg);
        }
        catch (JsonException)
        {
            // A proxy before the exchange answers in its own words.
            return (0, FormattableString.Invariant($"HTTP {reply.Status}"));
        }
    }
}
