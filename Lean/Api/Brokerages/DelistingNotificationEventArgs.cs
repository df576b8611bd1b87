namespace QuantConnect.Brokerages;

/// <summary>A symbol was delisted.</summary>
public class DelistingNotificationEventArgs(Symbol symbol)
{
    /// <summary>The symbol.</summary>
    public Symbol Symbol { get; } = symbol;

    /// <inheritdoc />
    public override string ToString() => $"Symbol: {Symbol}";
}
