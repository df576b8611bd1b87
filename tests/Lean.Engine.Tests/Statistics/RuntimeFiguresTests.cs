using DolphinLean.Engine.Statistics;
using NUnit.Framework;

namespace DolphinLean.Lean.Engine.Tests.Statistics;

[TestFixture]
public sealed class RuntimeFiguresTests
{
    [Test]
    public void TextsAndOrderAreLeans()
    {
        var expected = new GoldenRun("golden-long", "LongEmaCross").Json("statistics.json").GetProperty("runtimeStatistics");
        var figures = new RuntimeFigures(97237.5987m, 100000, 863.702m, 2416.3552m, -3430.1401m, 96741.18m, 6040901.3m);
        Assert.That(
            figures.ToText("USDT", "37.334%").Select(figure => $"{figure.Key} = {figure.Value}"),
            Is.EqualTo(expected.EnumerateObject().Select(figure => $"{figure.Name} = {figure.Value}")));
    }

    [Test]
    public void FiguresOfTheAlgorithmAreAddedButDoNotHideLeans()
    {
        var custom = new Dictionary<string, string> { ["Posture"] = "APEX", ["Equity"] = "lots" };
        var texts = new RuntimeFigures(10, 0, 0, 0, 0, 0, 0).ToText("XYZ", "0%", custom).ToDictionary();
        Assert.That(texts["Posture"], Is.EqualTo("APEX"));
        Assert.That(texts["Equity"], Is.EqualTo("XYZ10.00"));
        Assert.That(texts["Return"], Is.EqualTo("0.00 %"));
    }
}
