using DolphinLean.Binance.Messages;
using DolphinLean.Binance.Venues;
using DolphinLean.Engine.Live.Venues;

namespace DolphinLean.Binance.Orders;

internal sealed partial class OrderDesk
{
    /// <summary>Takes an event of the user stream about an order, ours or not.</summary>
    public void Take(OrderUpdateBody update)
    {
        if (Find(update.ClientOrderId) is not { } intent)
        {
            if (IsOurs(update.ClientOrderId))
                core.Halt($"order {update.ClientOrderId} is at the exchange and not in the session's journal");
            else
                account.TakeForeignOrder(update);
            return;
        }
        if (update.Execution == ExecutionKind.Trade)
        {
            TakeTrade(intent, new VenueTrade(
                update.TradeId, update.LastQuantity, update.LastPrice, update.Commission ?? 0, update.CommissionAsset ?? "USDT",
                update.RealizedProfit ?? 0, update.Time));
        }
        if (intent.Wanted is { } wanted && update.Execution == ExecutionKind.Amendment)
            EndChange(intent, update.Price == wanted.Price && update.Quantity == Math.Abs(wanted.Quantity), "the exchange made another change");
        TakeState(intent, update.OrderId, update.Status, update.FilledQuantity);
    }

    /// <summary>Takes an event about an order that waits for a price.</summary>
    public void Take(AlgoUpdateBody update)
    {
        if (Find(update.ClientAlgoId) is { State: not IntentState.Done } intent && intent.VenueId == 0)
            TakeAlgo(intent, update.Status, update.ActualOrderId);
    }

    private void TakeAlgo(Intent intent, AlgoOrderReply reply) => TakeAlgo(intent, reply.AlgoStatus ?? AlgoStatusKind.New, reply.ActualOrderId);

    private void TakeAlgo(Intent intent, AlgoStatusKind status, string? actualOrderId)
    {
        if (intent.State is IntentState.Sending or IntentState.Unknown)
            intent.State = IntentState.Working;
        intent.QueryDueMs = 0;
        if (long.TryParse(actualOrderId, out var venueId) && venueId > 0)
        {
            // Triggered: it goes on as an ordinary order with the same client id.
            intent.VenueId = venueId;
            intent.QueryDueMs = core.NowMs + FirstQueryMs;
        }
        else if (status is AlgoStatusKind.Canceled or AlgoStatusKind.Expired or AlgoStatusKind.Rejected)
        {
            intent.End = (VenueOrderStatus.Canceled, 0);
            Settle(intent);
        }
    }

    private void TakeState(Intent intent, long venueId, VenueOrderStatus status, decimal filled)
    {
        if (intent.State == IntentState.Done)
        {
            if (!OrderQueries.IsEnd(status) && intent.End == null)
                core.Halt($"{intent.ClientId} was given up as never arrived, and is at the exchange");
            return;
        }
        intent.VenueId = venueId;
        intent.KnownFilled = Math.Max(intent.KnownFilled, filled);
        if (intent.State is IntentState.Sending or IntentState.Unknown)
            intent.State = IntentState.Working;
        intent.Queries = 0;
        intent.QueryDueMs = intent.Order.Kind == VenueOrderKind.Market ? core.NowMs + MarketOrderQueryMs : 0;
        if (OrderQueries.IsEnd(status))
            intent.End = (status, Math.Max(filled, intent.KnownFilled));
        Settle(intent);
    }

    private void TakeTrade(Intent intent, in VenueTrade trade)
    {
        if (intent.Knows(trade.Id) && core.Keeps(Safeguards.CountEachTradeOnce))
            return;
        intent.AddTrade(trade.Id, trade.Quantity);
        var quantity = intent.Order.Quantity > 0 ? trade.Quantity : -trade.Quantity;
        if (intent.State == IntentState.Done || intent.Filled > intent.Quantity)
        {
            core.Halt(FormattableString.Invariant(
                $"{intent.ClientId}: trade {trade.Id} of {trade.Quantity} came after its end or beyond its quantity {intent.Quantity}"));
            return;
        }
        Fills++;
        account.TakeFill(intent.Order.Ticker, quantity, trade);
        core.Reports.Enqueue(new VenueReport(
            ReportKind.Fill, intent.Order.Id, trade.TimeMs, quantity, trade.Price, trade.Fee, trade.FeeAsset, intent.Filled == intent.Quantity)
        {
            Protective = intent.IsProtective ? intent.Order : null,
        });
    }

    /// <summary>Ends an intent whose end and every fill are known.</summary>
    private void Settle(Intent intent)
    {
        if (intent.State == IntentState.Done)
            return;
        if (intent.Filled == intent.Quantity)
        {
            Finish(intent);
            return;
        }
        if (intent.End is not { } end || intent.LacksTrades)
            return;
        Finish(intent);
        core.Reports.Enqueue(new VenueReport(
            end.Status == VenueOrderStatus.Rejected ? ReportKind.Rejected : ReportKind.Canceled, intent.Order.Id, rest.ExchangeMs,
            Text: $"{intent.ClientId}: {EnumText<VenueOrderStatus>.WordOf(end.Status)}"));
    }

    private void Finish(Intent intent)
    {
        intent.State = IntentState.Done;
        intent.QueryDueMs = 0;
        _open.Remove(intent);
    }
}
