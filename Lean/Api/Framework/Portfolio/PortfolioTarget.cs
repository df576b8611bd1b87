using QuantConnect.Algorithm.Framework.Alphas;

namespace QuantConnect.Algorithm.Framework.Portfolio;

/// <summary>A target quantity for one symbol.</summary>
public partial class PortfolioTarget : IPortfolioTarget
{
    /// <summary>Aims at <paramref name="quantity"/> units; negative for a short.</summary>
    public PortfolioTarget(Symbol symbol, decimal quantity, string tag = "")
    {
        Symbol = symbol;
        Quantity = quantity;
        Tag = tag;
    }

    /// <inheritdoc cref="PortfolioTarget(Symbol, decimal, string)" />
    public PortfolioTarget(Symbol symbol, int quantity, string tag = "")
        : this(symbol, (decimal)quantity, tag)
    {
    }

    /// <summary>Aims at one unit up or down, or none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The direction is not one of the three.</exception>
    public PortfolioTarget(Symbol symbol, InsightDirection insightDirection, string tag = "")
        : this(symbol, UnitsOf(symbol, insightDirection), tag)
    {
    }

    /// <inheritdoc />
    public Symbol Symbol { get; }

    /// <inheritdoc />
    public decimal Quantity { get; }

    /// <inheritdoc />
    public string Tag { get; }

    /// <inheritdoc />
    public override string ToString()
    {
        var text = FormattableString.Invariant($"{Symbol}: {Quantity / 1.0000000000000000000000000000m}");
        return string.IsNullOrEmpty(Tag) ? text : $"{text} ({Tag})";
    }

    private static decimal UnitsOf(Symbol symbol, InsightDirection direction) => direction switch
    {
        InsightDirection.Up => 1m,
        InsightDirection.Down => -1m,
        InsightDirection.Flat => 0m,
        _ => throw new ArgumentOutOfRangeException(
            nameof(direction), direction, $"Expected Up, Down or Flat as the direction for {symbol.Value}."),
    };
}
