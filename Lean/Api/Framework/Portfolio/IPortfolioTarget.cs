namespace QuantConnect.Algorithm.Framework.Portfolio;

/// <summary>The quantity of a symbol that the portfolio should hold.</summary>
public interface IPortfolioTarget
{
    /// <summary>The symbol.</summary>
    Symbol Symbol { get; }

    /// <summary>The holding to aim at, in units of the security; negative for a short.</summary>
    decimal Quantity { get; }

    /// <summary>Free text; goes to the order.</summary>
    string Tag { get; }
}
