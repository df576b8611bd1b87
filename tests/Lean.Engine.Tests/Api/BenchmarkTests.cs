using NUnit.Framework;
using QuantConnect;
using QuantConnect.Data.Market;

namespace DolphinLean.Lean.Engine.Tests.Api;

/// <summary>The hours that the benchmark reads are not the algorithm's.</summary>
[TestFixture]
public sealed class BenchmarkTests
{
    private static readonly Symbol Bitcoin = Symbol.Create("BTCUSDT", SecurityType.CryptoFuture, Market.Binance);

    [Test]
    public void NoStepComesBeforeTheStartAndTheBenchmarkHasThePriceOfTheHourThatEndsThere()
    {
        var times = new List<DateTime>();
        var first = 0m;
        var probe = new KitProbe
        {
            SettingUp = self =>
            {
                self.SetBenchmark(Bitcoin);
                self.AddCryptoFuture("ETHUSDT", Resolution.Hour);
            },
            Stepped = (self, _) =>
            {
                times.Add(self.UtcTime);
                if (times.Count == 1)
                    first = self.Benchmark!.Evaluate(self.UtcTime);
            },
        };
        probe.Run();
        Assert.That(times, Is.EqualTo(Enumerable.Range(0, 25).Select(hour => KitProbe.Day.AddHours(hour))));
        var hour = probe.History<TradeBar>(Bitcoin, KitProbe.Day.AddHours(-1), KitProbe.Day, Resolution.Hour).Single();
        Assert.That(first, Is.EqualTo(hour.Close));
    }

    [Test]
    public void AnAlgorithmWithoutSecuritiesSeesNoSlice()
    {
        var slices = 0;
        new KitProbe { SettingUp = self => self.SetBenchmark(Bitcoin), Stepped = (_, _) => slices++ }.Run();
        Assert.That(slices, Is.Zero);
    }
}
