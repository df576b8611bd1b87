using System.Globalization;
using QuantConnect.Hosting;
using QuantConnect.Interfaces;
using QuantConnect.Orders;
using QuantConnect.Securities;

namespace QuantConnect.Statistics;

/// <summary>
/// Matches every closing fill with opening fills, one trade for each pair. Excursions are measured from the prices since the whole
/// position was opened, so a later entry inherits them, as in LEAN.
/// </summary>
public class TradeBuilder : ITradeBuilder
{
    private const int MoneyDecimals = 2;

    private readonly FillMatchingMethod _matchingMethod;
    private readonly List<Trade> _closedTrades = [];
    private readonly Dictionary<Symbol, OpenLots> _positions = [];
    private readonly List<(Security Security, OpenLots Lots)> _open = [];
    private readonly HashSet<int> _ordersCharged = [];
    private SecurityManager? _securities;

    /// <summary>Makes a builder.</summary>
    public TradeBuilder(FillGroupingMethod groupingMethod, FillMatchingMethod matchingMethod)
    {
        if (groupingMethod != FillGroupingMethod.FillToFill)
            throw new ArgumentOutOfRangeException(nameof(groupingMethod), groupingMethod, "Fills are grouped fill to fill.");
        _matchingMethod = matchingMethod;
    }

    /// <inheritdoc/>
    public List<Trade> ClosedTrades => [.. _closedTrades];

    /// <summary>Which of LEAN's quirks its trades match.</summary>
    internal LeanQuirks Quirks { get; set; } = LeanQuirks.All;

    /// <summary>Trades closed so far.</summary>
    internal int ClosedTradeCount => _closedTrades.Count;

    /// <inheritdoc/>
    public void SetSecurityManager(SecurityManager securities) => _securities = securities;

    /// <inheritdoc/>
    public void SetLiveMode(bool live)
    {
    }

    /// <inheritdoc/>
    public bool HasOpenPosition(Symbol symbol) => _positions.TryGetValue(symbol, out var position) && position.Lots.Count > 0;

    /// <inheritdoc/>
    public void SetMarketPrice(Symbol symbol, decimal price)
    {
        if (_positions.TryGetValue(symbol, out var position) && position.Lots.Count > 0)
            position.Observe(price);
    }

    /// <summary>Takes in the present price of every symbol with open lots; costs nothing while there are none.</summary>
    internal void ObserveMarket()
    {
        foreach (var (security, lots) in _open)
        {
            if (!lots.IsQuietAt(security.Cache.PriceEstimate))
                lots.Observe(security.Price);
        }
    }

    /// <summary>The one security with open lots; false with more than one.</summary>
    /// <param name="security">The security; null when none has open lots.</param>
    /// <param name="lots">Its lots.</param>
    internal bool TryGetOpen(out Security? security, out OpenLots? lots)
    {
        (security, lots) = _open.Count == 1 ? _open[0] : default((Security?, OpenLots?));
        return _open.Count <= 1;
    }

    /// <inheritdoc/>
    public void ProcessFill(
        OrderEvent fill, decimal securityConversionRate, decimal feeInAccountCurrency, decimal multiplier = 1.0m)
    {
        var fee = _ordersCharged.Add(fill.OrderId) ? feeInAccountCurrency : 0;
        if (!_positions.TryGetValue(fill.Symbol, out var position))
            _positions.Add(fill.Symbol, position = new OpenLots());

        var sign = Math.Sign(fill.FillQuantity);
        if (position.Lots.Count > 0)
            position.Observe(fill.FillPrice);
        if (position.Sign == 0 || position.Sign == sign)
            position.Open(NewLot(fill, fill.AbsoluteFillQuantity, fee));
        else
            Close(position, fill, fee, securityConversionRate * multiplier);
        TrackOpen(fill.Symbol, position);
    }

    private static OpenLot NewLot(OrderEvent fill, decimal quantity, decimal fee) => new()
    {
        Symbol = fill.Symbol,
        EntryTime = fill.UtcTime,
        EntryPrice = fill.FillPrice,
        Sign = Math.Sign(fill.FillQuantity),
        OrderId = fill.OrderId,
        Quantity = quantity,
        Fees = fee,
    };

    private void Close(OpenLots position, OrderEvent fill, decimal exitFee, decimal valuePerPrice)
    {
        var left = fill.AbsoluteFillQuantity;
        while (left > 0 && position.Lots.Count > 0)
        {
            var index = _matchingMethod == FillMatchingMethod.FIFO ? 0 : position.Lots.Count - 1;
            var lot = position.Lots[index];
            var quantity = Math.Min(left, lot.Quantity);
            AddTrade(position, lot, fill, quantity, lot.Fees + exitFee, valuePerPrice);
            exitFee = 0;
            lot.Fees = 0;
            lot.Quantity -= quantity;
            left -= quantity;
            if (lot.Quantity == 0)
                position.Lots.RemoveAt(index);
        }
        if (left > 0)
            position.Open(NewLot(fill, left, 0));
    }

    private void AddTrade(OpenLots position, OpenLot lot, OrderEvent fill, decimal quantity, decimal fees, decimal valuePerPrice)
    {
        var value = quantity * valuePerPrice;
        var ofPosition = Quirks.Has(LeanQuirk.ExcursionsOfPosition);
        var profit = Money(lot.Sign * (fill.FillPrice - lot.EntryPrice) * value);
        _closedTrades.Add(new Trade
        {
            Id = (_closedTrades.Count + 1).ToString(CultureInfo.InvariantCulture),
            Symbols = [lot.Symbol],
            EntryTime = lot.EntryTime,
            EntryPrice = lot.EntryPrice,
            Direction = lot.Sign > 0 ? TradeDirection.Long : TradeDirection.Short,
            Quantity = quantity,
            ExitTime = fill.UtcTime,
            ExitPrice = fill.FillPrice,
            ProfitLoss = profit,
            TotalFees = fees,
            MAE = Money((ofPosition ? position.WorstProfitPerUnit(lot) : lot.WorstProfit) * value),
            MFE = Money((ofPosition ? position.BestProfitPerUnit(lot) : lot.BestProfit) * value),
            EndTradeDrawdown = Money((Quirks.Has(LeanQuirk.LargestGiveBack) ? lot.LargestGiveBack : lot.GiveBackAt(fill.FillPrice)) * value),
            IsWin = profit > 0,
            OrderIds = [lot.OrderId, fill.OrderId],
        });
    }

    private void TrackOpen(Symbol symbol, OpenLots position)
    {
        var index = _open.FindIndex(entry => ReferenceEquals(entry.Lots, position));
        if (position.Lots.Count == 0 && index >= 0)
            _open.RemoveAt(index);
        else if (position.Lots.Count > 0 && index < 0 && _securities != null)
            _open.Add((_securities[symbol], position));
    }

    private static decimal Money(decimal value) => Math.Round(value, MoneyDecimals);
}
