namespace QuantConnect.Data;

/// <summary>Something that belongs to a symbol.</summary>
public interface ISymbolProvider
{
    /// <summary>The symbol.</summary>
    Symbol Symbol { get; set; }
}
