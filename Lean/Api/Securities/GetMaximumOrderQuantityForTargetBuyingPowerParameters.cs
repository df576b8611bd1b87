namespace QuantConnect.Securities;

/// <summary>A share of the portfolio that a position's margin is to have.</summary>
public class GetMaximumOrderQuantityForTargetBuyingPowerParameters
{
    /// <summary>A target.</summary>
    /// <param name="portfolio">The portfolio.</param>
    /// <param name="security">The security.</param>
    /// <param name="targetBuyingPower">The share of the portfolio's value, negative for a short.</param>
    /// <param name="minimumOrderMarginPortfolioPercentage">Share of the portfolio's value below which a change is dropped.</param>
    /// <param name="silenceNonErrorReasons">Whether a dropped change needs no reason.</param>
    public GetMaximumOrderQuantityForTargetBuyingPowerParameters(
        SecurityPortfolioManager portfolio, Security security, decimal targetBuyingPower, decimal minimumOrderMarginPortfolioPercentage,
        bool silenceNonErrorReasons = false)
    {
        Portfolio = portfolio;
        Security = security;
        TargetBuyingPower = targetBuyingPower;
        MinimumOrderMarginPortfolioPercentage = minimumOrderMarginPortfolioPercentage;
        SilenceNonErrorReasons = silenceNonErrorReasons;
    }

    /// <summary>The portfolio.</summary>
    public SecurityPortfolioManager Portfolio { get; }

    /// <summary>The security.</summary>
    public Security Security { get; }

    /// <summary>The share of the portfolio's value, negative for a short.</summary>
    public decimal TargetBuyingPower { get; }

    /// <summary>Share of the portfolio's value below which a change is dropped.</summary>
    public decimal MinimumOrderMarginPortfolioPercentage { get; }

    /// <summary>Whether a dropped change needs no reason.</summary>
    public bool SilenceNonErrorReasons { get; }
}
