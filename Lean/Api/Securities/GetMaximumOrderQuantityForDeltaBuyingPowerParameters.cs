namespace QuantConnect.Securities;

/// <summary>An amount by which a position's margin is to change.</summary>
public class GetMaximumOrderQuantityForDeltaBuyingPowerParameters
{
    /// <summary>A change.</summary>
    /// <param name="portfolio">The portfolio.</param>
    /// <param name="security">The security.</param>
    /// <param name="deltaBuyingPower">The amount in the account's currency, negative to sell.</param>
    /// <param name="minimumOrderMarginPortfolioPercentage">Share of the portfolio's value below which a change is dropped.</param>
    /// <param name="silenceNonErrorReasons">Whether a dropped change needs no reason.</param>
    public GetMaximumOrderQuantityForDeltaBuyingPowerParameters(
        SecurityPortfolioManager portfolio, Security security, decimal deltaBuyingPower, decimal minimumOrderMarginPortfolioPercentage,
        bool silenceNonErrorReasons = false)
    {
        Portfolio = portfolio;
        Security = security;
        DeltaBuyingPower = deltaBuyingPower;
        MinimumOrderMarginPortfolioPercentage = minimumOrderMarginPortfolioPercentage;
        SilenceNonErrorReasons = silenceNonErrorReasons;
    }

    /// <summary>The portfolio.</summary>
    public SecurityPortfolioManager Portfolio { get; }

    /// <summary>The security.</summary>
    public Security Security { get; }

    /// <summary>The amount in the account's currency, negative to sell.</summary>
    public decimal DeltaBuyingPower { get; }

    /// <summary>Share of the portfolio's value below which a change is dropped.</summary>
    public decimal MinimumOrderMarginPortfolioPercentage { get; }

    /// <summary>Whether a dropped change needs no reason.</summary>
    public bool SilenceNonErrorReasons { get; }
}
