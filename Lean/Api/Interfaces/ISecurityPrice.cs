using QuantConnect.Data;
using QuantConnect.Securities;

namespace QuantConnect.Interfaces;

/// <summary>Last prices of a security.</summary>
public interface ISecurityPrice
{
    /// <summary>Last price.</summary>
    decimal Price { get; }

    /// <summary>Close of the last bar.</summary>
    decimal Close { get; }

    /// <summary>Volume of the last bar.</summary>
    decimal Volume { get; }

    /// <summary>Best bid.</summary>
    decimal BidPrice { get; }

    /// <summary>Size of the best bid.</summary>
    decimal BidSize { get; }

    /// <summary>Best ask.</summary>
    decimal AskPrice { get; }

    /// <summary>Size of the best ask.</summary>
    decimal AskSize { get; }

    /// <summary>Symbol.</summary>
    Symbol Symbol { get; }

    /// <summary>The exchange's rules.</summary>
    SymbolProperties SymbolProperties { get; }

    /// <summary>Takes a point.</summary>
    void SetMarketPrice(BaseData data);

    /// <summary>The last point that moved the price; null before the first.</summary>
    BaseData? GetLastData();
}
