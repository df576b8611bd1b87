namespace DolphinLean.Benchmarks.Measuring;

/// <summary>Measures one thing, or the same thing in several forms.</summary>
internal interface IBenchmark
{
    /// <summary>Short name in lower case, as <c>--only</c> takes it.</summary>
    string Name { get; }

    /// <summary>Measures and returns a row per form. Uses the stated size unless <see cref="BenchmarkSettings.Quick"/>.</summary>
    IEnumerable<BenchmarkRow> Run(BenchmarkSettings settings);
}
