using System.Globalization;
using System.Text.Json;
using DolphinLean.Binance.Messages;
using DolphinLean.Binance.Venues;
using DolphinLean.Engine.Live.Wire;

namespace DolphinLean.Binance.Rest;

/// <summary>
/// Makes requests one by one within the limits, orders before everything else, and says what came of each. A request that moves money is
/// made once; one that only asks is made again until it is answered.
/// </summary>
internal sealed class RestDesk(VenueCore core)
{
    /// <summary>How old a signed request may be when it arrives, milliseconds.</summary>
    public const long WindowMs = 5_000;

    private const long LongestWaitMs = 10_000;
    private const long LongestOrderDelayMs = 3_000;
    private const long LongestBackoffMs = 30_000;

    private readonly List<PendingCall> _orders = [];
    private readonly List<PendingCall> _polls = [];
    private readonly SortedDictionary<int, PendingCall> _flying = [];
    private bool _isSyncing;

    public WeightLedger Ledger { get; } = new();

    public ServerClock Clock { get; } = new();

    /// <summary>The exchange's time, Unix milliseconds.</summary>
    public long ExchangeMs => Clock.At(core.NowMs);

    /// <summary>Makes a request once.</summary>
    public void Send(RestCall call, Action<RestAnswer> then)
    {
        (call.IsOrder ? _orders : _polls).Add(new PendingCall(call, then, core.NowMs, isRepeated: false));
        Advance();
    }

    /// <summary>Makes a request that changes nothing until it is done or refused for good.</summary>
    public void Poll(RestCall call, Action<RestAnswer> then)
    {
        _polls.Add(new PendingCall(call, then, core.NowMs, isRepeated: true));
        Advance();
    }

    /// <summary>Lets what may leave now leave, and gives up what has waited too long.</summary>
    public void Advance()
    {
        foreach (var (channel, call) in _flying.Where(pair => core.NowMs - pair.Value.SentMs > LongestWaitMs).ToList())
        {
            _flying.Remove(channel);
            End(call, new RestAnswer(CallOutcome.Unknown, 0, "no answer came in time", call.SentExchangeMs));
        }
        if (Clock.IsDue(core.NowMs) && !_isSyncing)
            AskTime();
        LetLeave(_orders);
        LetLeave(_polls);
    }

    /// <summary>Takes an answer, or the news that there is none.</summary>
    public void Take(Inbound inbound)
    {
        // An answer that comes after we gave up: whoever asked has asked again since.
        if (!_flying.Remove(inbound.Channel, out var call))
            return;
        End(call, inbound.Kind == InboundKind.NoReply
            ? new RestAnswer(CallOutcome.Unknown, 0, inbound.Text, call.SentExchangeMs)
            : Judge(inbound, call));
        Advance();
    }

    /// <summary>The process is new: what had left may have been done, what waited was not.</summary>
    public void Reset()
    {
        Clock.Doubt();
        _isSyncing = false;
        var (flying, waiting) = (_flying.Values.ToList(), _orders.ToList());
        _flying.Clear();
        _orders.Clear();
        foreach (var call in flying)
            End(call, new RestAnswer(CallOutcome.Unknown, 0, "the process was started anew", call.SentExchangeMs));
        foreach (var call in waiting)
            call.Then(new RestAnswer(CallOutcome.Refused, ErrorCode.NeverSent, "the process was started anew before it left", 0));
    }

    private void LetLeave(List<PendingCall> calls)
    {
        for (var i = 0; i < calls.Count;)
        {
            var call = calls[i];
            if (call.Call.IsNewOrder && core.NowMs - call.AskedMs > LongestOrderDelayMs)
            {
                calls.RemoveAt(i);
                call.Then(new RestAnswer(CallOutcome.Refused, ErrorCode.NeverSent, "limits held it back too long", 0));
                i = 0;
                continue;
            }
            if (call.DueMs > core.NowMs || (call.Call.Access == Access.Signed && !Clock.IsKnown) || !Ledger.Fits(core.NowMs, call.Call))
            {
                i++;
                continue;
            }
            calls.RemoveAt(i);
            Leave(call);
        }
    }

    private void Leave(PendingCall call)
    {
        var channel = core.NextChannel();
        (call.SentMs, call.SentExchangeMs) = (core.NowMs, ExchangeMs);
        call.Tries++;
        _flying.Add(channel, call);
        Ledger.Spend(core.NowMs, call.Call);
        var query = call.Call.Query;
        if (call.Call.Access == Access.Signed)
        {
            var separator = query.Length > 0 ? "&" : "";
            query = string.Create(CultureInfo.InvariantCulture, $"{query}{separator}recvWindow={WindowMs}&timestamp={call.SentExchangeMs}");
        }
        core.Outbox.Enqueue(new Outbound(KindOf(call.Call.Access), channel, call.Call.Method, call.Call.Path, query, call.Call.IsOrder));
    }

    private void AskTime()
    {
        _isSyncing = true;
        var asked = core.NowMs;
        Send(new RestCall("GET", "/fapi/v1/time", "", 1, Access.Public), answer =>
        {
            _isSyncing = false;
            if (answer.Outcome == CallOutcome.Done)
                Clock.Sync(asked, core.NowMs, core.Reader.Reply<ServerTimeReply>(answer.Body).ServerTime);
        });
    }

    private RestAnswer Judge(Inbound reply, PendingCall call)
    {
        ReadHeaders(reply);
        if (reply.Status is >= 200 and < 300)
            return new RestAnswer(CallOutcome.Done, 0, reply.Text, call.SentExchangeMs);
        var (code, text) = ReadError(reply);
        var isUnknown = code is ErrorCode.Timeout or ErrorCode.UnexpectedResponse
            || reply.Status == 408
            || (reply.Status >= 500 && code is not (ErrorCode.Disconnected or ErrorCode.Busy));
        if (code == ErrorCode.Timestamp)
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

    private static OutboundKind KindOf(Access access) => access switch
    {
        Access.Signed => OutboundKind.Signed,
        Access.Keyed => OutboundKind.Keyed,
        _ => OutboundKind.Public,
    };
}
