using System.Globalization;

namespace QuantConnect;

/// <summary>A position of an account.</summary>
public class Holding
{
    /// <summary>What is held.</summary>
    public Symbol Symbol { get; set; } = Symbol.Empty;

    /// <summary>Its asset class.</summary>
    public SecurityType Type => Symbol.SecurityType;

    /// <summary>Sign of the currency of the prices, such as ₮.</summary>
    public string CurrencySymbol { get; set; } = "$";

    /// <summary>Average price it was opened at.</summary>
    public decimal AveragePrice { get; set; }

    /// <summary>How much, negative for a short.</summary>
    public decimal Quantity { get; set; }

    /// <summary>Price now.</summary>
    public decimal MarketPrice { get; set; }

    /// <summary>Account currency for one unit of the prices' currency; null if it is not known.</summary>
    public decimal? ConversionRate { get; set; }

    /// <summary>Value now, in account currency.</summary>
    public decimal MarketValue { get; set; }

    /// <summary>Profit if it were closed now, in account currency.</summary>
    public decimal UnrealizedPnL { get; set; }

    /// <summary>That profit in percent of the cost.</summary>
    public decimal UnrealizedPnLPercent { get; set; }

    /// <inheritdoc />
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Symbol.Value}: {Quantity} @ {CurrencySymbol}{AveragePrice} - Market: {CurrencySymbol}{MarketPrice}");
}
