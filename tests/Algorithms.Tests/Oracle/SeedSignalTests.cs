using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Oracle;

internal sealed class SeedSignalTests
{
    //        side                 vel_div      enters  extreme  confidence
    [TestCase(SeedDirection.Short, -0.0199,     false,  false,   0.50)]
    [TestCase(SeedDirection.Short, -0.02,       false,  false,   0.50)]
    [TestCase(SeedDirection.Short, -0.0275,     true,   false,   0.60)]
    [TestCase(SeedDirection.Short, -0.035,      true,   false,   0.70)]
    [TestCase(SeedDirection.Short, -0.05,       true,   true,    0.90)]
    [TestCase(SeedDirection.Short, -0.9,        true,   true,    0.90)]
    [TestCase(SeedDirection.Short, 0.9,         false,  false,   0.50)]
    [TestCase(SeedDirection.Short, double.NaN,  false,  false,   double.NaN)]
    [TestCase(SeedDirection.Long,  0.01,        false,  false,   0.50)]
    [TestCase(SeedDirection.Long,  0.025,       true,   false,   0.70)]
    [TestCase(SeedDirection.Long,  0.04,        true,   true,    0.90)]
    [TestCase(SeedDirection.Long,  0.9,         true,   true,    0.90)]
    [TestCase(SeedDirection.Long,  -0.9,        false,  false,   0.50)]
    [TestCase(SeedDirection.Long,  double.NaN,  false,  false,   double.NaN)]
    public void Vel_div_gate(SeedDirection side, double velDiv, bool enters, bool extreme, double confidence)
    {
        var p = Parameters(side);
        Assert.Multiple(() =>
        {
            Assert.That(SeedSignal.PassesThreshold(p, velDiv), Is.EqualTo(enters));
            Assert.That(SeedSignal.IsExtreme(p, velDiv), Is.EqualTo(extreme));
            Assert.That(SeedSignal.Confidence(p, velDiv), Is.EqualTo(confidence).Within(1e-12));
        });
    }

    //        closes, oldest first                              SHORT         LONG
    [TestCase("1 10000 9999 9998 9997 9996 9995 9994 9993",     "Confirm",    "Contradict")]
    [TestCase("1 10000 0 0 0 0 0 0 9999.2",                     "Confirm",    "Contradict")]
    [TestCase("1 10000 0 0 0 0 0 0 9999.3",                     "Neutral",    "Neutral")]
    [TestCase("1 10000 0 0 0 0 0 0 10000",                      "Neutral",    "Neutral")]
    [TestCase("1 10000 0 0 0 0 0 0 10000.7",                    "Neutral",    "Neutral")]
    [TestCase("1 10000 0 0 0 0 0 0 10000.8",                    "Contradict", "Confirm")]
    [TestCase("1 2 3 4 5 6 7",                                  "Neutral",    "Neutral")]
    public void Direction_confirmation(string closes, string expectedShort, string expectedLong)
    {
        List<double> history = [.. closes.Split(' ').Select(double.Parse)];
        Assert.That(SeedSignal.CheckDc(SeedParameters.Champion, history).ToString(), Is.EqualTo(expectedShort));
        Assert.That(SeedSignal.CheckDc(SeedParameters.Green, history).ToString(), Is.EqualTo(expectedLong));
    }

    //        vel_div, oldest first                   trend
    [TestCase("1 2 3 4 5 6 7 8 9",                    0)]
    [TestCase("1 2 3 4 5 6 7 8 9 12",                 11)]
    [TestCase("99 1 2 3 4 5 6 7 8 9 12",              11)]
    [TestCase("NaN 2 3 4 5 6 7 8 9 12",               0)]
    [TestCase("1 2 3 4 5 6 7 8 9 NaN",                0)]
    [TestCase("1 NaN 3 4 5 6 7 8 9 12",               11)]
    public void Trend(string velDiv, double trend) =>
        Assert.That(SeedSignal.Trend([.. velDiv.Split(' ').Select(double.Parse)]), Is.EqualTo(trend));

    internal static SeedParameters Parameters(SeedDirection side) =>
        side == SeedDirection.Short ? SeedParameters.Champion : SeedParameters.Green;
}
