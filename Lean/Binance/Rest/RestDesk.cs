using System.Globalization;
using DolphinLean.Binance.Messages;
using DolphinLean.Binance.Venues;
using DolphinLean.Engine.Live.Wire;

namespace DolphinLean.Binance.Rest;

/// <summary>
/// Makes requests one by one within the limits, orders before everything else, and says what came of each. A request that moves money is
/// made once; one that only asks is made again until it is answered.
/// </summary>
internal sealed partial class RestDesk(VenueCore core)
{
    /// <summary>How old a signed request may be when it arrives, milliseconds.</summary>
    public const long WindowMs = 5_000;

    private const long LongestWaitMs = 10_000;
    private const long LongestOrderDelayMs = 3_000;
    private const long LongestBackoffMs = 30_000;

    /// <summary>Questions of the market that wait for answers at a time: a history of hundreds of symbols opens few connections and fills few buffers.</summary>
    private const int MostQuestions = 8;

    private readonly List<PendingCall> _orders = [];
    private readonly List<PendingCall> _polls = [];
    private readonly SortedDictionary<int, PendingCall> _flying = [];
    private bool _isSyncing;
    private int _questions;

    public WeightLedger Ledger { get; } = new(core);

    public ServerClock Clock { get; } = new();

    /// <summary>The exchange's time, Unix milliseconds.</summary>
    public long ExchangeMs => Clock.At(core.NowMs);

    /// <summary>Makes a request once.</summary>
    /// <param name="call">The request.</param>
    /// <param name="then">Takes what comes of it.</param>
    /// <param name="whyNot">Says at the moment at which it leaves why it must not; null for a request that always may.</param>
    public void Send(RestCall call, Action<RestAnswer> then, Func<string?>? whyNot = null)
    {
        (call.IsOrder ? _orders : _polls).Add(new PendingCall(call, then, core.NowMs, isRepeated: false) { WhyNot = whyNot });
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
        if (_flying.Count > 0)
            GiveUpLate();
        if (Clock.IsDue(core.NowMs) && !_isSyncing && (!Clock.IsKnown || core.Keeps(Safeguards.FollowClock)))
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
        _questions -= call.IsQuestion ? 1 : 0;
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
        _questions = 0;
        var (flying, waiting) = (_flying.Values.ToList(), _orders.ToList());
        _flying.Clear();
        _orders.Clear();
        foreach (var call in flying)
            End(call, new RestAnswer(CallOutcome.Unknown, 0, "the process was started anew", call.SentExchangeMs));
        foreach (var call in waiting)
            call.Then(new RestAnswer(CallOutcome.Refused, ErrorCode.NeverSent, "the process was started anew before it left", 0));
    }

    private void GiveUpLate()
    {
        foreach (var (channel, call) in _flying.Where(pair => core.NowMs - pair.Value.SentMs > LongestWaitMs).ToList())
        {
            _flying.Remove(channel);
            _questions -= call.IsQuestion ? 1 : 0;
            End(call, new RestAnswer(CallOutcome.Unknown, 0, "no answer came in time", call.SentExchangeMs));
        }
    }

    private void LetLeave(List<PendingCall> calls)
    {
        for (var i = 0; i < calls.Count;)
        {
            var call = calls[i];
            if (call.Call.IsNewOrder && WhyTooLate(call) is { } late)
            {
                calls.RemoveAt(i);
                call.Then(new RestAnswer(CallOutcome.Refused, ErrorCode.NeverSent, late, 0));
                i = 0;
                continue;
            }
            if (call.DueMs > core.NowMs || (call.IsQuestion && _questions >= MostQuestions) || (call.Call.Access == Access.Signed && !Clock.IsKnown) || !Ledger.Fits(core.NowMs, call.Call))
            {
                i++;
                continue;
            }
            calls.RemoveAt(i);
            if (call.WhyNot?.Invoke() is { } refusal)
            {
                call.Then(new RestAnswer(CallOutcome.Refused, ErrorCode.NeverSent, refusal, 0));
                i = 0;
                continue;
            }
            Leave(call);
        }
    }

    private string? WhyTooLate(PendingCall call) =>
        core.NowMs - call.AskedMs > LongestOrderDelayMs ? "limits held it back too long"
        : core.HaltReason is { } halted && core.Keeps(Safeguards.HoldWhenHalted) ? $"halted meanwhile: {halted}" : null;

    private void Leave(PendingCall call)
    {
        var channel = core.NextChannel();
        (call.SentMs, call.SentExchangeMs) = (core.NowMs, ExchangeMs);
        call.Tries++;
        _flying.Add(channel, call);
        _questions += call.IsQuestion ? 1 : 0;
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
        Send(new RestCall("GET", "/fapi/v1/time", "", 1, Access.Public), answer =>
        {
            _isSyncing = false;
            if (answer.Outcome == CallOutcome.Done)
                Clock.Sync(Clock.OursAt(answer.SentExchangeMs), core.NowMs, core.Reader.Reply<ServerTimeReply>(answer.Body).ServerTime);
        });
    }

    private static OutboundKind KindOf(Access access) => access switch
    {
        Access.Signed => OutboundKind.Signed,
        Access.Keyed => OutboundKind.Keyed,
        _ => OutboundKind.Public,
    };
}
