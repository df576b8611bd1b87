using QuantConnect.Orders;
using QuantConnect.Orders.Fees;

namespace QuantConnect.Securities;

/// <summary>Margin as a share of a position's value, one over the leverage.</summary>
public partial class BuyingPowerModel : IBuyingPowerModel
{
    /// <summary>No margin: every order is allowed.</summary>
    public static readonly IBuyingPowerModel Null = new NullBuyingPowerModel();

    private decimal _initialRequirement;
    private decimal _maintenanceRequirement;

    /// <summary>Margin of the whole value.</summary>
    public BuyingPowerModel()
        : this(1m)
    {
    }

    /// <summary>Margin by shares.</summary>
    /// <param name="initialMarginRequirement">Share of the value to open, 0 to 1.</param>
    /// <param name="maintenanceMarginRequirement">Share of the value to keep, 0 to 1.</param>
    /// <param name="requiredFreeBuyingPowerPercent">Share of the portfolio to keep free, 0 to 1.</param>
    public BuyingPowerModel(decimal initialMarginRequirement, decimal maintenanceMarginRequirement, decimal requiredFreeBuyingPowerPercent)
    {
        _initialRequirement = Share(initialMarginRequirement, nameof(initialMarginRequirement));
        _maintenanceRequirement = Share(maintenanceMarginRequirement, nameof(maintenanceMarginRequirement));
        RequiredFreeBuyingPowerPercent = Share(requiredFreeBuyingPowerPercent, nameof(requiredFreeBuyingPowerPercent));
    }

    /// <summary>Margin by leverage.</summary>
    /// <param name="leverage">At least 1.</param>
    /// <param name="requiredFreeBuyingPowerPercent">Share of the portfolio to keep free, 0 to 1.</param>
    public BuyingPowerModel(decimal leverage, decimal requiredFreeBuyingPowerPercent = 0)
    {
        SetRequirements(leverage);
        RequiredFreeBuyingPowerPercent = Share(requiredFreeBuyingPowerPercent, nameof(requiredFreeBuyingPowerPercent));
    }

    /// <summary>Share of the portfolio that is kept free.</summary>
    protected decimal RequiredFreeBuyingPowerPercent { get; set; }

    /// <inheritdoc/>
    public virtual decimal GetLeverage(Security security) => 1 / _initialRequirement;

    /// <inheritdoc/>
    public virtual void SetLeverage(Security security, decimal leverage)
    {
        SetRequirements(leverage);
        security.HoldingsChanged?.Invoke();
    }

    /// <inheritdoc/>
    public virtual InitialMargin GetInitialMarginRequiredForOrder(InitialMarginRequiredForOrderParameters parameters)
    {
        var fee = parameters.Security.FeeModel.GetOrderFee(new OrderFeeParameters(parameters.Security, parameters.Order)).Value;
        var margin = this.GetInitialMarginRequirement(parameters.Security, parameters.Order.Quantity);
        return margin + Math.Sign(margin) * parameters.CurrencyConverter.ConvertToAccountCurrency(fee).Amount;
    }

    /// <inheritdoc/>
    public virtual MaintenanceMargin GetMaintenanceMargin(MaintenanceMarginParameters parameters) =>
        parameters.AbsoluteHoldingsValue * _maintenanceRequirement;

    /// <summary>Margin to open a quantity; negative to sell.</summary>
    public virtual InitialMargin GetInitialMarginRequirement(InitialMarginParameters parameters)
    {
        var security = parameters.Security;
        return security.QuoteCurrency.ConversionRate * security.SymbolProperties.ContractMultiplier * security.Price * parameters.Quantity
            * _initialRequirement;
    }

    /// <summary>
    /// Whether margin suffices for what is not filled yet of an order. An order that only shrinks a position is always allowed.
    /// </summary>
    public virtual HasSufficientBuyingPowerForOrderResult HasSufficientBuyingPowerForOrder(HasSufficientBuyingPowerForOrderParameters parameters)
    {
        var (portfolio, security, order) = (parameters.Portfolio, parameters.Security, parameters.Order);
        var held = security.Holdings.Quantity;
        if (order.Quantity == 0 || held * order.Quantity < 0 && Math.Abs(held) >= order.AbsoluteQuantity) return parameters.Sufficient();
        if (portfolio.Transactions.GetOrderTicket(order.Id) is not { } ticket)
            return parameters.Insufficient($"Order {order.Id} has no ticket.");
        var free = GetMarginRemaining(portfolio, security, order.Direction);
        var required = GetInitialMarginRequiredForOrder(new InitialMarginRequiredForOrderParameters(portfolio.CashBook, security, order)).Value;
        var unfilled = (order.AbsoluteQuantity - Math.Abs(ticket.QuantityFilled)) / order.AbsoluteQuantity;
        return Math.Abs(unfilled * required) > free
            ? parameters.Insufficient($"Id: {order.Id}, Initial Margin: {(unfilled * required).Normalize()}, Free Margin: {free.Normalize()}")
            : parameters.Sufficient();
    }

    /// <inheritdoc/>
    public virtual ReservedBuyingPowerForPosition GetReservedBuyingPowerForPosition(ReservedBuyingPowerForPositionParameters parameters) =>
        parameters.ResultInAccountCurrency(this.GetMaintenanceMargin(parameters.Security));

    /// <inheritdoc/>
    public virtual BuyingPower GetBuyingPower(BuyingPowerParameters parameters) =>
        parameters.ResultInAccountCurrency(GetMarginRemaining(parameters.Portfolio, parameters.Security, parameters.Direction));

    /// <summary>Margin for orders of one side, at least 0.</summary>
    protected virtual decimal GetMarginRemaining(SecurityPortfolioManager portfolio, Security security, OrderDirection direction)
    {
        var equity = portfolio.TotalPortfolioValue;
        var free = portfolio.GetMarginRemaining(equity) + MarginOfOpposedPosition(security, direction) - equity * RequiredFreeBuyingPowerPercent;
        return Math.Max(0, free);
    }

    /// <summary>A position's margin twice if an order opposes it: to close it and to open the same size again; else 0.</summary>
    protected decimal MarginOfOpposedPosition(Security security, OrderDirection direction)
    {
        var holdings = security.Holdings;
        var opposes = holdings.IsLong && direction == OrderDirection.Sell || holdings.IsShort && direction == OrderDirection.Buy;
        return opposes ? this.GetMaintenanceMargin(security) + this.GetInitialMarginRequirement(security, holdings.AbsoluteQuantity) : 0;
    }

    private void SetRequirements(decimal leverage)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(leverage, 1);
        _initialRequirement = _maintenanceRequirement = 1 / leverage;
    }

    private static decimal Share(decimal value, string name)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 1, name);
        return value;
    }
}
