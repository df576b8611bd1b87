namespace QuantConnect.Securities;

/// <summary>An exchange's rules for a symbol.</summary>
public class SymbolProperties
{
    // The least lot and tick that a decimal holds: orders are as exact as their quantity.
    private const decimal NoStep = 0.0000000000000000000000000001m;

    /// <summary>Rules.</summary>
    /// <param name="description">Text.</param>
    /// <param name="quoteCurrency">Currency of the price.</param>
    /// <param name="contractMultiplier">Base units of one contract.</param>
    /// <param name="minimumPriceVariation">The tick.</param>
    /// <param name="lotSize">The step of quantities, above 0.</param>
    /// <param name="marketTicker">The exchange's own ticker.</param>
    /// <param name="minimumOrderSize">Least value of an order in the quote currency; null for none.</param>
    /// <param name="priceMagnifier">Units of the quoted price in one of the quote currency, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">Lot or magnifier is not above 0.</exception>
    public SymbolProperties(
        string description, string quoteCurrency, decimal contractMultiplier, decimal minimumPriceVariation, decimal lotSize, string marketTicker,
        decimal? minimumOrderSize = null, decimal priceMagnifier = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(lotSize);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(priceMagnifier);
        Description = description;
        QuoteCurrency = quoteCurrency;
        ContractMultiplier = contractMultiplier;
        MinimumPriceVariation = minimumPriceVariation;
        LotSize = lotSize;
        MarketTicker = marketTicker;
        MinimumOrderSize = minimumOrderSize;
        PriceMagnifier = priceMagnifier;
    }

    /// <summary>Text.</summary>
    public string Description { get; }

    /// <summary>Currency of the price.</summary>
    public string QuoteCurrency { get; }

    /// <summary>Base units of one contract.</summary>
    public virtual decimal ContractMultiplier { get; internal set; }

    /// <summary>The tick.</summary>
    public virtual decimal MinimumPriceVariation { get; }

    /// <summary>The step of quantities.</summary>
    public decimal LotSize { get; }

    /// <summary>The exchange's own ticker.</summary>
    public string MarketTicker { get; }

    /// <summary>Least value of an order in the quote currency; null for none.</summary>
    public decimal? MinimumOrderSize { get; }

    /// <summary>Units of the quoted price in one of the quote currency.</summary>
    public decimal PriceMagnifier { get; }

    /// <summary>Whether quantities and prices have no step and orders no least value.</summary>
    internal bool IsUnconstrained => LotSize == NoStep;

    /// <summary>LEAN's rules where an exchange has none: ticks of a cent, lots of one.</summary>
    public static SymbolProperties GetDefault(string quoteCurrency) => new(string.Empty, quoteCurrency.LazyToUpper(), 1, 0.01m, 1, string.Empty);

    /// <summary>Rules of a crypto symbol that the database does not know: lot and tick 1e-8, no least order.</summary>
    internal static SymbolProperties OfUnknownCrypto(string ticker, string quoteCurrency) =>
        new(ticker, quoteCurrency, 1, 0.00000001m, 0.00000001m, ticker);

    /// <summary>These rules without lot, tick and least order.</summary>
    internal SymbolProperties Unconstrained() => new(Description, QuoteCurrency, ContractMultiplier, NoStep, NoStep, MarketTicker, null, PriceMagnifier);

    /// <inheritdoc/>
    public override string ToString() =>
        FormattableString.Invariant($"{Description},{QuoteCurrency},{ContractMultiplier},{MinimumPriceVariation},{LotSize},{MarketTicker},{MinimumOrderSize},{PriceMagnifier}");
}
