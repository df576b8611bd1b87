using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Algorithms.Dolphin.Signal;
using DolphinLean.Algorithms.Dolphin.Sizing;
using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Dolphin.Sizing;

public sealed class SignalBucketsTests
{
    [TestCase("short", -0.0751, SignalBucket.Extreme)]
    [TestCase("short", -0.0749, SignalBucket.Strong)]
    [TestCase("short", -0.05, SignalBucket.Strong)]
    [TestCase("short", -0.0499, SignalBucket.Moderate)]
    [TestCase("short", -0.0351, SignalBucket.Moderate)]
    [TestCase("short", -0.0349, SignalBucket.Weak)]
    [TestCase("long", 0.06, SignalBucket.Extreme)]
    [TestCase("long", 0.0599, SignalBucket.Strong)]
    [TestCase("long", 0.04, SignalBucket.Strong)]
    [TestCase("long", 0.0399, SignalBucket.Moderate)]
    [TestCase("long", 0.025, SignalBucket.Moderate)]
    [TestCase("long", 0.0249, SignalBucket.Weak)]
    public void Table(string direction, double velDiv, SignalBucket expected)
    {
        var parameters = DolphinParameters.From(new Dictionary<string, string> { ["direction"] = direction });
        var buckets = new SignalBuckets(new VelDivSignal(parameters.Signal), parameters.Signal, parameters.Layers);
        Assert.That(buckets.Of(velDiv), Is.EqualTo(expected));
    }
}
