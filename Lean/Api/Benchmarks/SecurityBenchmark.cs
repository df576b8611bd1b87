using QuantConnect.Securities;

namespace QuantConnect.Benchmarks;

/// <summary>A benchmark that is a security's price.</summary>
public class SecurityBenchmark : IBenchmark
{
    /// <summary>Makes a benchmark of a security.</summary>
    public SecurityBenchmark(Security security) => Security = security;

    /// <summary>The security.</summary>
    public Security Security { get; }

    /// <inheritdoc/>
    public decimal Evaluate(DateTime time) => Security.Price * Security.QuoteCurrency.ConversionRate;
}
