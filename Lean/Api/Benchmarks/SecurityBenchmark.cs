using QuantConnect.Securities;

namespace QuantConnect.Benchmarks;

/// <summary>A benchmark that is a security's price.</summary>
public class SecurityBenchmark : IBenchmark
{
    private readonly SecurityManager? _securities;
    private Security? _security;

    /// <summary>Makes a benchmark of a security.</summary>
    public SecurityBenchmark(Security security)
    {
        _security = security;
        Symbol = security.Symbol;
    }

    private SecurityBenchmark(SecurityManager securities, Symbol symbol)
    {
        _securities = securities;
        Symbol = symbol;
    }

    /// <summary>The security's symbol.</summary>
    public Symbol Symbol { get; }

    /// <summary>The security; null while it has not been added.</summary>
    public Security? Security => _security ?? (_securities!.TryGetValue(Symbol, out var added) ? added : null);

    /// <summary>The price in the account's currency; 0 before the first, and while the security has not been added.</summary>
    public decimal Evaluate(DateTime time) => Security is { } security ? security.Price * security.QuoteCurrency.ConversionRate : 0;

    /// <summary>Takes the price from a security of the engine's own from now on.</summary>
    internal void Follow(Security security) => _security = security;

    /// <summary>Makes a benchmark of a security that may be added later.</summary>
    public static SecurityBenchmark CreateInstance(SecurityManager securities, Symbol symbol) => new(securities, symbol);
}
