namespace QuantConnect.Benchmarks;

public partial interface IBenchmark
{
    decimal Evaluate(System.DateTime time);
}
