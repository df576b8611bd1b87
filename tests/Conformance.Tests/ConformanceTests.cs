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
    public void GivesWhatLeanGave(KitAlgorithm algorithm, Aspect aspect)
    {
        var difference = FirstDifference(algorithm, aspect);
        if (KnownOpen.Results.Contains($"{algorithm}.{aspect}"))
            Assert.That(difference, Is.Not.Null, $"{algorithm}.{aspect} conforms now: take it off the list of known open ones");
        else
            Assert.That(difference, Is.Null);
    }

    private static string? FirstDifference(KitAlgorithm algorithm, Aspect aspect)
    {
        try
        {
            return GoldenComparison.FirstDifference(algorithm, aspect);
        }
        catch (InvalidOperationException fault)
        {
            return fault.Message;
        }
    }
}
