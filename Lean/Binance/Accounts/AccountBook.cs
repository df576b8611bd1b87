using DolphinLean.Binance.Messages;
using DolphinLean.Binance.Orders;
using DolphinLean.Binance.Venues;
using DolphinLean.Engine.Live.Venues;

namespace DolphinLean.Binance.Accounts;

/// <summary>
/// What the account holds, in three parts: what our fills add up to, what the exchange says, and the rest, which somebody else did and
/// which is never touched.
/// </summary>
internal sealed class AccountBook(VenueCore core)
{
    private readonly SortedDictionary<string, decimal> _own = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, decimal> _foreign = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, decimal> _wallet = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, decimal> _ledger = new(StringComparer.Ordinal);

    private readonly SortedDictionary<string, decimal> _told = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> _unexplained = new(StringComparer.Ordinal);

    /// <summary>Whether the account should be compared with ours soon.</summary>
    public bool IsCheckWanted { get; private set; }

    /// <summary>How often the exchange told of a position.</summary>
    public long Told { get; private set; }

    /// <summary>Orders by which the exchange closed a position of the account by force: liquidation, deleveraging.</summary>
    public int ForcedOrders { get; private set; }

    public decimal Own(string symbol) => _own.GetValueOrDefault(symbol);

    public decimal Foreign(string symbol) => _foreign.GetValueOrDefault(symbol);

    /// <summary>What first balance, profits, fees and other changes that we know of add up to.</summary>
    public decimal Ledger(string asset) => _ledger.GetValueOrDefault(asset);

    public decimal Wallet(string asset) => _wallet.GetValueOrDefault(asset);

    /// <summary>Positions that our fills add up to, none of them 0, by symbol.</summary>
    public IReadOnlyDictionary<string, decimal> OwnPositions => _own;

    /// <summary>Symbols with a position of any part, in order.</summary>
    public IReadOnlyCollection<string> Symbols => [.. _own.Keys.Union(_foreign.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Whether the exchange has told of a position that our fills and other people's do not make: a fill is on its way, or lost.</summary>
    public bool IsUnexplained(string symbol) => _unexplained.ContainsKey(symbol) && core.Keeps(Safeguards.ExplainPositions);

    /// <summary>Whether a position has not been explained for a while.</summary>
    public bool IsUnexplainedFor(long ms) => _unexplained.Count > 0 && _unexplained.Values.Any(since => core.NowMs - since >= ms) && core.Keeps(Safeguards.ExplainPositions);

    public void WantCheck() => IsCheckWanted = true;

    public void BeginCheck() => IsCheckWanted = false;

    /// <summary>Takes a fill of ours.</summary>
    public void TakeFill(string symbol, decimal quantity, in VenueTrade trade)
    {
        var own = Own(symbol) + quantity;
        if (own == 0)
            _own.Remove(symbol);
        else
            _own[symbol] = own;
        Explain(symbol);
        // A profit comes in the currency of the price, a fee in its own.
        AddToLedger("USDT", trade.RealizedProfit);
        AddToLedger(trade.FeeAsset, -trade.Fee);
    }

    /// <summary>Takes an order that is not ours.</summary>
    public void TakeForeignOrder(OrderUpdateBody order)
    {
        WantCheck();
        // Forced trades come as CALCULATED.
        if (order.Execution is ExecutionKind.Trade or ExecutionKind.Calculated && order.LastQuantity > 0 && IsForced(order.ClientOrderId))
        {
            ForcedOrders++;
            core.Log(FormattableString.Invariant($"the exchange closed {order.LastQuantity} {order.Symbol} by force ({order.ClientOrderId})"));
        }
    }

    /// <summary>Takes what the exchange says of balances when something happened that is no order of ours.</summary>
    public void Take(AccountUpdateBody update)
    {
        foreach (var position in update.Positions ?? [])
        {
            Told++;
            Tell(position.Symbol, position.Amount);
        }
        if (update.Balances is not { } balances)
            return;
        foreach (var balance in balances)
        {
            _wallet[balance.Asset] = balance.WalletBalance;
            // Fees and profits of orders are no such change, nor is what other people's orders bring: the check takes that.
            if (update.Reason != "ORDER" && balance.Change is { } change && change != 0)
                TakeCash(balance.Asset, change, update.Reason);
        }
    }

    /// <summary>Takes a balance that was asked for; the ledger is told whether it explains it.</summary>
    /// <param name="asset">Asset.</param>
    /// <param name="amount">The wallet's balance.</param>
    /// <param name="isFirst">Whether it is the one the session begins with.</param>
    public void TakeBalance(string asset, decimal amount, bool isFirst)
    {
        _wallet[asset] = amount;
        if (isFirst)
            _ledger[asset] = amount;
        else if (amount != _ledger.GetValueOrDefault(asset))
            TakeCash(asset, amount - _ledger.GetValueOrDefault(asset), "found by a check");
    }

    /// <summary>Takes what is not ours of a position as somebody else's.</summary>
    public void SetForeign(string symbol, decimal quantity)
    {
        if (quantity == 0)
            _foreign.Remove(symbol);
        else
            _foreign[symbol] = quantity;
        Explain(symbol);
    }

    /// <summary>Takes what the exchange says all positions are; one that is not among them is flat.</summary>
    public void TellAll(SortedDictionary<string, decimal> positions)
    {
        foreach (var symbol in _told.Keys.Union(positions.Keys, StringComparer.Ordinal).ToList())
            Tell(symbol, positions.GetValueOrDefault(symbol));
    }

    private void Tell(string symbol, decimal quantity)
    {
        _told[symbol] = quantity;
        Explain(symbol);
    }

    public static bool IsForced(string clientOrderId) =>
        clientOrderId.StartsWith("autoclose-", StringComparison.Ordinal) || clientOrderId.StartsWith("adl_autoclose", StringComparison.Ordinal)
        || clientOrderId.StartsWith("settlement_autoclose-", StringComparison.Ordinal);

    private void Explain(string symbol)
    {
        if (!_told.TryGetValue(symbol, out var told) || told == Own(symbol) + Foreign(symbol))
            _unexplained.Remove(symbol);
        else
            _unexplained.TryAdd(symbol, core.NowMs);
    }

    private void TakeCash(string asset, decimal change, string why)
    {
        if (!core.Keeps(Safeguards.TakeOverCash))
            return;
        AddToLedger(asset, change);
        core.Reports.Enqueue(new VenueReport(ReportKind.Cash, 0, core.NowMs, Amount: change, Currency: asset, Text: why));
        core.Log(FormattableString.Invariant($"cash {change} {asset}: {why}"));
    }

    private void AddToLedger(string asset, decimal change) => _ledger[asset] = _ledger.GetValueOrDefault(asset) + change;
}
