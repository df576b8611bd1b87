namespace QuantConnect.Securities;

/// <summary>A security whose symbol names what is bought.</summary>
public interface IBaseCurrencySymbol
{
    /// <summary>What is bought.</summary>
    Cash BaseCurrency { get; }
}
