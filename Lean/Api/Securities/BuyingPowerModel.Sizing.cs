using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Hosting;

namespace QuantConnect.Securities;

// Quantities of orders that aim at a margin.
public partial class BuyingPowerModel
{
    /// <inheritdoc/>
    public virtual GetMaximumOrderQuantityResult GetMaximumOrderQuantityForDeltaBuyingPower(
        GetMaximumOrderQuantityForDeltaBuyingPowerParameters parameters)
    {
        var (portfolio, security) = (parameters.Portfolio, parameters.Security);
        var used = security.BuyingPowerModel.GetReservedBuyingPowerForPosition(security) * (security.Holdings.IsLong ? 1 : -1);
        var equity = portfolio.TotalPortfolioValue;
        var target = equity == 0 ? 0 : (used + parameters.DeltaBuyingPower) / equity;
        return GetMaximumOrderQuantityForTargetBuyingPower(new GetMaximumOrderQuantityForTargetBuyingPowerParameters(
            portfolio, security, target, parameters.MinimumOrderMarginPortfolioPercentage, parameters.SilenceNonErrorReasons));
    }

    /// <summary>
    /// The order that brings a position's margin to a share of the portfolio's value less the order's fee, in lots, ending below the
    /// target. LEAN compares the target, negative for a short, with the current margin as the model gives it: a model whose shorts have a
    /// positive margin drops a flip from short to a long of about the same size, and never drops a small change of a short.
    /// </summary>
    public virtual GetMaximumOrderQuantityResult GetMaximumOrderQuantityForTargetBuyingPower(
        GetMaximumOrderQuantityForTargetBuyingPowerParameters parameters)
    {
        var (portfolio, security) = (parameters.Portfolio, parameters.Security);
        var equity = portfolio.TotalPortfolioValue;
        var target = parameters.TargetBuyingPower * (equity - equity * RequiredFreeBuyingPowerPercent);
        if (target == 0) return new GetMaximumOrderQuantityResult(-security.Holdings.Quantity, string.Empty, false);

        var unit = Math.Abs(this.GetInitialMarginRequirement(security, 1));
        if (unit == 0) return new GetMaximumOrderQuantityResult(0, security.Symbol.GetZeroPriceMessage());

        var held = this.GetInitialMarginRequirement(security, security.Holdings.Quantity);
        if (!security.Quirks.Has(LeanQuirk.UnsignedMarginFilter)) held = Math.Abs(held) * Math.Sign(security.Holdings.Quantity);
        var change = Math.Abs(target - held);
        if (!BuyingPowerModelExtensions.AboveMinimumOrderMarginPortfolioPercentage(
            portfolio, parameters.MinimumOrderMarginPortfolioPercentage, change))
        {
            PortfolioTarget.MinimumOrderMarginPercentageWarningSent ??= false;
            return TooSmallChange(parameters, equity, change);
        }
        return Converge(parameters, equity, target, unit);
    }

    /// <summary>The order, in lots, that brings a position's margin to a target and not beyond.</summary>
    /// <param name="security">The security.</param>
    /// <param name="targetMargin">The margin, negative for a short.</param>
    /// <param name="marginForOneUnit">Margin of one unit.</param>
    /// <param name="finalMargin">The margin that the order leads to, as the model gives it.</param>
    public decimal GetAmountToOrder(Security security, decimal targetMargin, decimal marginForOneUnit, out decimal finalMargin)
    {
        var rules = security.SymbolProperties;
        var held = security.Holdings.Quantity;
        var order = targetMargin / marginForOneUnit - held;
        if (!rules.IsUnconstrained)
        {
            var mode = targetMargin < 0 ? MidpointRounding.ToPositiveInfinity : MidpointRounding.ToNegativeInfinity;
            order = order.DiscretelyRoundBy(rules.LotSize, mode);
        }
        finalMargin = this.GetInitialMarginRequirement(security, order + held);
        var excess = finalMargin - targetMargin;
        while (!rules.IsUnconstrained && (targetMargin < 0 ? excess < 0 : excess > 0))
        {
            order += targetMargin < 0 ? rules.LotSize : -rules.LotSize;
            finalMargin = this.GetInitialMarginRequirement(security, order + held);
            var now = finalMargin - targetMargin;
            if (Math.Abs(now) > Math.Abs(excess) && Math.Sign(now) == Math.Sign(excess))
                throw new ArgumentException(FormattableString.Invariant(
                    $"{security.Symbol.Value}: a smaller order does not bring the margin nearer to {targetMargin}; one unit has {marginForOneUnit}. See the margin model."));
            excess = now;
        }
        return order;
    }

    private GetMaximumOrderQuantityResult Converge(
        GetMaximumOrderQuantityForTargetBuyingPowerParameters parameters, decimal equity, decimal target, decimal unit)
    {
        var (portfolio, security) = (parameters.Portfolio, parameters.Security);
        var utcTime = security.LocalTime.ConvertToUtc(security.Exchange.TimeZone);
        var last = 0m;
        while (true)
        {
            var order = GetAmountToOrder(security, target, unit, out var margin);
            if (order == 0) return LessThanLot(parameters);
            var fee = security.Holdings.MarketFeeOf(order, utcTime).Value;
            target = (equity - portfolio.CashBook.ConvertToAccountCurrency(fee).Amount - equity * RequiredFreeBuyingPowerPercent)
                * parameters.TargetBuyingPower;
            if (Math.Abs(margin) <= Math.Abs(target)) return new GetMaximumOrderQuantityResult(order);
            if (order == last)
                throw new ArgumentException(FormattableString.Invariant(
                    $"{security.Symbol.Value}: no order leads to a margin of at most {target}; the last try was {order} with a fee of {fee.Amount}. See the margin and the fee model."));
            last = order;
        }
    }

    private static GetMaximumOrderQuantityResult TooSmallChange(
        GetMaximumOrderQuantityForTargetBuyingPowerParameters parameters, decimal equity, decimal change)
    {
        if (parameters.SilenceNonErrorReasons) return new GetMaximumOrderQuantityResult(0, null, false);
        var share = parameters.MinimumOrderMarginPortfolioPercentage;
        return new GetMaximumOrderQuantityResult(() => FormattableString.Invariant(
            $"The change of margin {change.Normalize()} is below {(equity * share).Normalize()}, the least share of the portfolio."));
    }

    private static GetMaximumOrderQuantityResult LessThanLot(GetMaximumOrderQuantityForTargetBuyingPowerParameters parameters)
    {
        if (parameters.SilenceNonErrorReasons) return new GetMaximumOrderQuantityResult(0, null, false);
        var lot = parameters.Security.SymbolProperties.LotSize;
        return new GetMaximumOrderQuantityResult(() => FormattableString.Invariant($"The order is less than a lot of {lot} and was cut to 0."));
    }
}
