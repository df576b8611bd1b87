using DolphinLean.Engine.Results.Prices;
using DolphinLean.Lean.Engine.Tests.Backtest;
using NUnit.Framework;

namespace DolphinLean.Lean.Engine.Tests.Results.Prices;

[TestFixture]
public sealed class PriceRecorderTests
{
    private static readonly DateTime Start = new(2025, 5, 12, 0, 0, 0, DateTimeKind.Utc);

    [TestCase(1, 1440)]
    [TestCase(180, 259_200)]
    public void ARunOfAnyLengthGivesAtMostAFixedNumberOfSamples(int days, int minutes)
    {
        var recorder = new PriceRecorder(Start, Start.AddDays(days).AddTicks(-1));
        var samples = 0;
        for (var minute = 1; minute <= minutes; minute++)
        {
            var time = Start.AddMinutes(minute);
            if (!recorder.IsDue(time))
                continue;
            recorder.Sample(time, []);
            samples++;
        }
        Assert.That(samples, Is.InRange(PriceRecorder.MostSamples / 2, PriceRecorder.MostSamples));
    }

    [Test]
    public void ASecurityThatComesLaterHasGapsAndCustomDataHasNoLine()
    {
        using var market = new SmallMarket();
        var prices = new List<double>();
        PriceRecorder? recorder = null;
        market.Run(new ProbeAlgorithm
        {
            Tickers = ["BTCUSDT", "ETHUSDT"],
            Stepped = (self, _) =>
            {
                recorder ??= new PriceRecorder(self.StartDate, self.EndDate);
                var isFirst = prices.Count == 0;
                prices.Add((double)self.Securities["ETHUSDT"].Price);
                recorder.Sample(self.UtcTime, [.. self.Securities.Values.Where(security => !isFirst || security.Symbol.Value != "ETHUSDT")]);
            },
        });

        var lines = recorder!.Lines(_ => true);
        Assert.That(lines.Select(line => line.Ticker), Is.EqualTo(new[] { "BTCUSDT", "ETHUSDT" }));
        Assert.That(lines[1].Prices[0], Is.NaN);
        Assert.That(lines[1].Prices.Skip(1), Is.EqualTo(prices.Skip(1)));
        Assert.That(lines[0].Times, Is.Ordered.And.Count.EqualTo(prices.Count));
        Assert.That(recorder.Lines(id => id.StartsWith("SOL", StringComparison.Ordinal)), Is.Empty);
    }
}
