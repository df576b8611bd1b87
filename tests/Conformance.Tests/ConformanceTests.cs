using DolphinLean.Tests.Conformance.Golden;
using DolphinLean.Tests.Conformance.Kit;
using NUnit.Framework;

namespace DolphinLean.Tests.Conformance;

/// <summary>Runs the kit's algorithms and compares what they leave with what the real LEAN left.</summary>
[TestFixture]
public sealed class ConformanceTests
{
    private static IEnumerable<TestCaseData> Cases() =>
        from algorithm in KitAlgorithm.All
        from aspect in Enum.GetValues<Aspect>()
        where GoldenComparison.Has(algorithm, aspect)
        select new TestCaseData(algorithm, aspect);

    [TestCaseSource(nameof(Cases))]
    public void GivesWhatLeanGave(KitAlgorithm algorithm, Aspect aspect) =>
        Assert.That(GoldenComparison.FirstDifference(algorithm, aspect), Is.Null);
}
