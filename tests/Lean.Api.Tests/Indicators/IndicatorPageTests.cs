using DolphinLean.Tests;
using NUnit.Framework;
using QuantConnect.Indicators;

namespace DolphinLean.Lean.Api.Tests.Indicators;

/// <summary>The page about indicators says of every indicator that there is one.</summary>
[TestFixture]
public sealed class IndicatorPageTests
{
    [Test]
    public void EveryIndicatorIsOnThePage()
    {
        var page = File.ReadAllText(Path.Combine(SharedData.RepositoryRoot, "docs", "indicators.md"));
        var missing = typeof(IndicatorBase).Assembly.GetExportedTypes()
            .Where(type => !type.IsAbstract && typeof(IndicatorBase).IsAssignableFrom(type))
            .Select(type => type.Name.Split('`')[0])
            .Except(["ResetCompositeIndicator"])
            .Where(name => !page.Contains($"`{name}", StringComparison.Ordinal));
        Assert.That(missing, Is.Empty);
    }
}
