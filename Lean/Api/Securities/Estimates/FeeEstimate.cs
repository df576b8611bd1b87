namespace QuantConnect.Securities.Estimates;

/// <summary>The fee of a market order in a double, account currency, within ten roundings of the fee model's own; a line in the price.</summary>
internal delegate double FeeEstimate(string ticker, double signedQuantity, double price);
