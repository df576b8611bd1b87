using QuantConnect.Interfaces;
using QuantConnect.Securities;

namespace QuantConnect.Algorithm.Framework.Portfolio;

// Targets as shares of the portfolio's value.
public partial class PortfolioTarget
{
    [ThreadStatic]
    private static bool? minimumOrderMarginPercentageWarningSent;

    /// <summary>
    /// Null until a target was dropped for its small margin, then false until the algorithm has been told, then true. One per
    /// algorithm: the algorithm that starts on this thread resets it.
    /// </summary>
    public static bool? MinimumOrderMarginPercentageWarningSent
    {
        get => minimumOrderMarginPercentageWarningSent;
        set => minimumOrderMarginPercentageWarningSent = value;
    }

    /// <inheritdoc cref="Percent(IAlgorithm, Symbol, decimal, bool, string)" />
    public static IPortfolioTarget? Percent(IAlgorithm algorithm, Symbol symbol, double percent) =>
        Percent(algorithm, symbol, percent.SafeDecimalCast());

    /// <inheritdoc cref="Percent(IAlgorithm, Symbol, decimal, bool, string)" />
    public static IPortfolioTarget? Percent(IAlgorithm algorithm, Symbol symbol, double percent, string tag) =>
        Percent(algorithm, symbol, percent.SafeDecimalCast(), tag: tag);

    /// <summary>
    /// The quantity whose value is a share of the portfolio's value, less the free-portfolio buffer and the order's fee,
    /// rounded to the lot so as to end below it.
    /// </summary>
    /// <param name="algorithm">Whose portfolio it is.</param>
    /// <param name="symbol">A security of the algorithm.</param>
    /// <param name="percent">The share: 1 is the whole portfolio once, −0.5 a short of half of it.</param>
    /// <param name="returnDeltaQuantity">True: the quantity to trade; false: the quantity to hold.</param>
    /// <param name="tag">Free text for the order.</param>
    /// <returns>Null, with an error in the log, when the share is outside the settings' limits, the symbol is unknown or has
    /// no price yet, or the security's buying-power model can't size it.</returns>
    public static IPortfolioTarget? Percent(
        IAlgorithm algorithm, Symbol symbol, decimal percent, bool returnDeltaQuantity = false, string tag = "")
    {
        var settings = algorithm.Settings;
        var share = Math.Abs(percent);
        if (share > settings.MaxAbsolutePortfolioTargetPercentage
            || (share != 0 && share < settings.MinAbsolutePortfolioTargetPercentage))
        {
            algorithm.Error(FormattableString.Invariant(
                $"Skipped the target of {percent} for {symbol.Value}: expected a size between Settings.MinAbsolutePortfolioTargetPercentage {settings.MinAbsolutePortfolioTargetPercentage} and MaxAbsolutePortfolioTargetPercentage {settings.MaxAbsolutePortfolioTargetPercentage}."));
            return null;
        }

        if (!algorithm.Securities.TryGetValue(symbol, out var security))
        {
            algorithm.Error($"{symbol} is not among the algorithm's securities; add it in Initialize.");
            return null;
        }

        if (security.Price == 0)
        {
            algorithm.Error(symbol.GetZeroPriceMessage());
            return null;
        }

        var delta = DeltaQuantity(algorithm, security, percent);
        return delta is null
            ? null
            : new PortfolioTarget(symbol, delta.Value + (returnDeltaQuantity ? 0 : security.Holdings.Quantity), tag);
    }

    private static decimal? DeltaQuantity(IAlgorithm algorithm, Security security, decimal percent)
    {
        var portfolio = algorithm.Portfolio;
        var adjusted = percent * portfolio.TotalPortfolioValueLessFreeBuffer / portfolio.TotalPortfolioValue;
        var marginShare = adjusted / security.BuyingPowerModel.GetLeverage(security);
        var result = security.BuyingPowerModel.GetMaximumOrderQuantityForTargetBuyingPower(
            new GetMaximumOrderQuantityForTargetBuyingPowerParameters(
                portfolio, security, marginShare, algorithm.Settings.MinimumOrderMarginPortfolioPercentage));
        if (result.IsError)
        {
            algorithm.Error($"No quantity for {security.Symbol.Value}: {result.Reason}");
            return null;
        }

        if (MinimumOrderMarginPercentageWarningSent == false)
        {
            MinimumOrderMarginPercentageWarningSent = true;
            algorithm.Debug(
                "Warning: orders whose margin is under Settings.MinimumOrderMarginPortfolioPercentage of the portfolio are dropped.");
        }

        return result.Quantity;
    }
}
