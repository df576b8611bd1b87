namespace QuantConnect.Benchmarks;

/// <summary>What a run is measured against.</summary>
public interface IBenchmark
{
    /// <summary>The benchmark's value at a time, account currency.</summary>
    decimal Evaluate(DateTime time);
}
