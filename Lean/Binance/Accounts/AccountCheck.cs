using DolphinLean.Binance.Messages;
using DolphinLean.Binance.Orders;
using DolphinLean.Binance.Rest;
using DolphinLean.Binance.Venues;

namespace DolphinLean.Binance.Accounts;

/// <summary>
/// Compares orders, positions, balances and modes with the exchange's: at the start, every minute, after every interruption of the user
/// stream, and whenever something does not fit. A difference that stays is resolved by rule, or trading halts.
/// </summary>
internal sealed class AccountCheck(VenueCore core, RestDesk rest, OrderDesk orders, AccountBook account)
{
    private const long EveryMs = 60_000;
    private const long AgainMs = 1_000;
    private const long UnexplainedForMs = 1_000;
    private const long LongestBetweenMs = 150_000;

    private readonly SortedDictionary<string, decimal> _differences = new(StringComparer.Ordinal);
    private long _dueMs;
    private long _comparedMs;
    private bool _isClear;
    private long _invalidations;
    private bool _isRunning;
    private int _forcedSeen;
    private int _round;

    /// <summary>Whether the account has been seen whole at least once.</summary>
    public bool IsKnown { get; private set; }

    /// <summary>Whether nothing is open: every difference is resolved, not long ago, and nothing has happened since that asks for a look.</summary>
    public bool IsClear => _isClear && core.NowMs - _comparedMs < LongestBetweenMs;

    /// <summary>Whether balances have been read since the start: what is there before is where the session begins.</summary>
    private bool HasBalances { get; set; }

    /// <summary>Looks as soon as can be: events may have been missed.</summary>
    public void Invalidate()
    {
        _isClear = false;
        _invalidations++;
        _dueMs = core.NowMs;
    }

    public void Reset()
    {
        _isRunning = false;
        _round++;
        Invalidate();
    }

    public void Advance()
    {
        if (IsKnown && !core.Keeps(Safeguards.CompareAccount))
        {
            (_isClear, _comparedMs) = (true, core.NowMs);
            return;
        }
        if (account.IsCheckWanted || account.IsUnexplainedFor(UnexplainedForMs))
            _dueMs = Math.Min(_dueMs, core.NowMs);
        if (!_isRunning && core.NowMs >= _dueMs)
            Begin();
    }

    private void Begin()
    {
        _isRunning = true;
        account.BeginCheck();
        var round = ++_round;
        var before = (orders.Fills, account.Told, _invalidations);
        rest.Poll(Get("/fapi/v1/accountConfig", 5), Step(round, answer => TakeModes(core.Reader.Reply<AccountConfigReply>(answer))));
        rest.Poll(Get("/fapi/v1/openOrders", 40), Step(round, answer => TakeOrders(core.Reader.Reply<OrderReply[]>(answer))));
        rest.Poll(Get("/fapi/v3/positionRisk", 5), Step(round, answer =>
        {
            var positions = core.Reader.Reply<PositionReply[]>(answer);
            rest.Poll(Get("/fapi/v3/balance", 5), Step(round, balances =>
            {
                _isRunning = false;
                Compare(positions, core.Reader.Reply<BalanceReply[]>(balances), before);
            }));
        }));
    }

    private Action<RestAnswer> Step(int round, Action<string> take) => answer =>
    {
        if (round != _round)
            return;
        if (answer.Outcome == CallOutcome.Done)
            take(answer.Body);
        else
            core.Halt($"the account can't be read: {answer}");
    };

    private void TakeModes(AccountConfigReply config)
    {
        if (config.DualSidePosition && core.Keeps(Safeguards.HaltInHedgeMode))
            core.Halt("the account is in hedge mode; expected one-way mode. Switch it back and start the session again");
        if (!config.CanTrade)
            core.Halt("the account may not trade");
    }

    private void TakeOrders(OrderReply[] open)
    {
        foreach (var order in open)
            orders.TakeOpenOrder(order);
        var there = open.Select(order => order.ClientOrderId).ToHashSet(StringComparer.Ordinal);
        foreach (var intent in orders.Open.Where(intent => intent.State == IntentState.Working && !there.Contains(intent.ClientId)))
            intent.QueryDueMs = core.NowMs;
    }

    private void Compare(PositionReply[] positions, BalanceReply[] balances, (long Fills, long Told, long Invalidations) before)
    {
        // What came in between belongs to the next look.
        if (orders.IsUnsettled || before != (orders.Fills, account.Told, _invalidations))
        {
            _dueMs = core.NowMs + AgainMs;
            return;
        }
        var theirs = SumsOf(positions);
        var found = Differences(theirs);
        var isSame = found.Count == _differences.Count && found.All(pair => _differences.TryGetValue(pair.Key, out var before) && before == pair.Value);
        if (found.Count > 0 && IsKnown && !isSame)
        {
            // A fill of ours may be on its way: orders first, then another look.
            Remember(found);
            orders.QueryAll();
            _isClear = false;
            _dueMs = core.NowMs + AgainMs;
            return;
        }
        Resolve(found);
        foreach (var balance in balances)
            account.TakeBalance(balance.Asset, balance.Balance, !HasBalances);
        HasBalances = true;
        account.TellAll(theirs);
        Remember([]);
        (IsKnown, _isClear, _comparedMs, _dueMs) = (true, !account.IsCheckWanted, core.NowMs, core.NowMs + EveryMs);
    }

    private static SortedDictionary<string, decimal> SumsOf(PositionReply[] positions)
    {
        var sums = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var position in positions)
            sums[position.Symbol] = sums.GetValueOrDefault(position.Symbol) + position.PositionAmt;
        return sums;
    }

    private SortedDictionary<string, decimal> Differences(SortedDictionary<string, decimal> theirs)
    {
        var found = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var symbol in theirs.Keys.Union(account.Symbols, StringComparer.Ordinal))
        {
            var difference = theirs.GetValueOrDefault(symbol) - account.Own(symbol) - account.Foreign(symbol);
            if (difference != 0)
                found[symbol] = difference;
        }
        return found;
    }

    /// <summary>The exchange took from us by force: a person must look. Whatever else we did not do, the account's owner did, and it is left alone.</summary>
    private void Resolve(SortedDictionary<string, decimal> found)
    {
        foreach (var (symbol, difference) in found)
        {
            if (account.ForcedOrders != _forcedSeen && account.Own(symbol) != 0 && core.Keeps(Safeguards.HaltOnForcedClose))
            {
                core.Halt(FormattableString.Invariant(
                    $"{symbol}: our fills make {account.Own(symbol)}, the exchange has {account.Own(symbol) + account.Foreign(symbol) + difference} after closing by force"));
                return;
            }
            account.SetForeign(symbol, account.Foreign(symbol) + difference);
            core.Log(FormattableString.Invariant($"{symbol}: {difference} is not of this session and is left alone"));
        }
        _forcedSeen = account.ForcedOrders;
    }

    private void Remember(SortedDictionary<string, decimal> found)
    {
        _differences.Clear();
        foreach (var (symbol, difference) in found)
            _differences.Add(symbol, difference);
    }

    private static RestCall Get(string path, int weight) => new("GET", path, "", weight, Access.Signed);
}
