using System.Globalization;
using DolphinLean.Exchange.Accounts;
using DolphinLean.Exchange.Markets;
using DolphinLean.Exchange.Orders;
using DolphinLean.Exchange.Rest;
using DolphinLean.Exchange.Streams;
using DolphinLean.Exchange.Venues;

namespace DolphinLean.Exchange.Faults;

/// <summary>Does the faults that need no request and no event.</summary>
internal sealed class FaultActs(Venue venue, StreamHub hub, ListenKeys listenKeys, RateLimiter limiter, FaultDesk desk)
{
    private readonly HashSet<string> _coarse = [];
    private readonly Queue<(Market Market, Account Account, OrderSide Side, decimal Quantity)> _byHand = [];
    private int _manualOrders;

    /// <summary>Does one; false when there was nothing to do it to.</summary>
    public bool Do(FaultRule rule) => rule.Kind switch
    {
        FaultKind.ListenKeyExpiry => listenKeys.ExpireAll(),
        FaultKind.SocketDrop => hub.DropAll(),
        FaultKind.HalfOpenSocket => Silence(),
        FaultKind.ClockJump => JumpClock(rule),
        FaultKind.RateLimit => Exhaust(),
        FaultKind.FilterChange => ChangeFilters(rule),
        FaultKind.ManualOrder => PlaceByHand(rule),
        FaultKind.HedgeModeFlip => FlipHedgeMode(),
        FaultKind.AutoDeleveraging => Deleverage(rule),
        FaultKind.Liquidation => Liquidate(rule),
        _ => throw new InvalidOperationException($"{rule.Kind} needs an occasion"),
    };

    private bool Silence()
    {
        if (!hub.SilenceAll())
            return false;
        // The gap must matter: what is open fills in it.
        foreach (var account in venue.Accounts.Values)
        {
            if (account.OpenOrders.FirstOrDefault(order => order.Level != null) is { } order)
                venue.FillNow(order);
        }
        return true;
    }

    private bool JumpClock(FaultRule rule)
    {
        desk.ClockOffsetMs += rule.JumpMs;
        venue.Agenda.Add(venue.NowMs + (long)(rule.ForSeconds * 1_000), () => desk.ClockOffsetMs -= rule.JumpMs);
        return true;
    }

    private bool Exhaust()
    {
        limiter.Exhaust(venue.NowMs);
        return true;
    }

    // A coarser tick: ten times, and back the next time.
    private bool ChangeFilters(FaultRule rule)
    {
        var market = Choose(rule);
        var isCoarse = !_coarse.Add(market.Symbol) && _coarse.Remove(market.Symbol);
        venue.ChangeRules(market.Rules with
        {
            TickSize = isCoarse ? market.Rules.TickSize / 10 : market.Rules.TickSize * 10,
            MinNotional = isCoarse ? market.Rules.MinNotional / 20 : market.Rules.MinNotional * 20,
        });
        return true;
    }

    private bool PlaceByHand(FaultRule rule)
    {
        // Every other time the owner takes back what was opened before.
        var isBack = _byHand.TryPeek(out var opened);
        var (market, account) = isBack ? (opened.Market, opened.Account) : (Choose(rule), ChooseAccount());
        var side = isBack ? (OrderSide)(1 - (int)opened.Side) : (OrderSide)desk.Random.Next(2);
        var quantity = isBack ? opened.Quantity
            : Math.Ceiling(market.Rules.MinNotional * 2 / Math.Max(market.Rules.TickSize, market.MarkPrice) / market.Rules.StepSize) * market.Rules.StepSize;
        try
        {
            venue.Place(account, new OrderRequest
            {
                Symbol = market.Symbol, Side = side, Type = OrderType.Market, Quantity = quantity,
                PositionSide = !account.IsHedged ? PositionSide.Both : side == OrderSide.Buy ? PositionSide.Long : PositionSide.Short,
                ClientOrderId = string.Create(CultureInfo.InvariantCulture, $"web_{venue.NowMs}_{++_manualOrders}"),
            });
            if (isBack)
                _byHand.Dequeue();
            else
                _byHand.Enqueue((market, account, side, quantity));
            return true;
        }
        catch (Rejection)
        {
            return false;
        }
    }

    private bool FlipHedgeMode()
    {
        var account = ChooseAccount();
        if (account.OpenPositions.Any() || account.OpenOrders.Any() || account.OpenAlgoOrders.Any())
            return false;
        venue.SetHedged(account, !account.IsHedged);
        return true;
    }

    private bool Deleverage(FaultRule rule)
    {
        if (ChoosePosition(rule) is not var (account, position))
            return false;
        var half = venue.MarketOf(position.Symbol).Rules.RoundToStep(Math.Abs(position.Quantity) / 2);
        venue.Deleverage(account, position, half > 0 ? half : Math.Abs(position.Quantity));
        return true;
    }

    private bool Liquidate(FaultRule rule)
    {
        if (ChoosePosition(rule) is not var (account, position))
            return false;
        venue.CancelAll(account, position.Symbol);
        venue.Liquidate(account, position);
        return true;
    }

    private Market Choose(FaultRule rule) =>
        rule.Symbol != null ? venue.MarketOf(rule.Symbol) : venue.Markets.Values.ElementAt(desk.Random.Next(venue.Markets.Count));

    private Account ChooseAccount() => venue.Accounts.Values.ElementAt(desk.Random.Next(venue.Accounts.Count));

    private (Account Account, Position Position)? ChoosePosition(FaultRule rule)
    {
        var held = venue.Accounts.Values.SelectMany(account => account.OpenPositions.Select(position => (account, position)))
            .Where(pair => rule.Symbol == null || pair.position.Symbol == rule.Symbol).ToList();
        return held.Count == 0 ? null : held[desk.Random.Next(held.Count)];
    }
}
