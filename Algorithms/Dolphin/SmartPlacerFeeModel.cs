using DolphinLean.Algorithms.Dolphin.Costs;
using DolphinLean.Algorithms.Dolphin.Exits;
using DolphinLean.Algorithms.Dolphin.State;
using DolphinLean.Data.Fees;
using QuantConnect.Orders.Fees;
using QuantConnect.Securities;

namespace DolphinLean.Algorithms.Dolphin;

/// <summary>Charges blended rates on the entry notional, for the entry and for the exit (seed 001 §8.1).</summary>
public sealed class SmartPlacerFeeModel : FeeModel, IFeeEstimate
{
    private readonly DolphinState _state;
    private readonly IrpUniverseSelectionModel _universe;
    private readonly SmartPlacerCosts _costs;

    /// <summary>A fee model.</summary>
    public SmartPlacerFeeModel(DolphinState state, IrpUniverseSelectionModel universe, SmartPlacerCosts costs)
    {
        _state = state;
        _universe = universe;
        _costs = costs;
    }

    /// <inheritdoc/>
    public override OrderFee GetOrderFee(OrderFeeParameters parameters)
    {
        var (security, quantity) = (parameters.Security, parameters.Order.Quantity);
        var (rate, price) = _universe.TryGetAsset(security.Symbol, out var asset) && _state.Book.Reduces(asset, quantity)
            ? (_costs.ExitFeeRate(_state.RequestedExit ?? ExitReason.Portfolio), _state.Book.Open!.AverageFillPrice)
            : (_costs.EntryFeeRate, security.Price);
        return new OrderFee(new CashAmount((decimal)rate * Math.Abs(quantity) * price, security.QuoteCurrency.Symbol));
    }

    /// <inheritdoc/>
    public double FeeOf(string ticker, double signedQuantity, double price)
    {
        var isExit = _state.Book.Open is { } open && open.Ticker == ticker && Math.Sign(signedQuantity) == -open.Direction;
        return isExit
            ? _costs.ExitFeeRate(_state.RequestedExit ?? ExitReason.Portfolio) * Math.Abs(signedQuantity) * (double)_state.Book.Open!.AverageFillPrice
            : _costs.EntryFeeRate * Math.Abs(signedQuantity) * price;
    }
}
