using DolphinLean.Indicators.Microstructure;
using NUnit.Framework;

namespace DolphinLean.Indicators.Tests.Microstructure;

/// <summary>Book features against plain formulas over all samples, and the market's regime by hand.</summary>
[TestFixture]
public sealed class BookWindowTests
{
    [FsCheck.NUnit.Property(MaxTest = 200)]
    public void FeaturesAreThePlainFormulas(int seed, byte length)
    {
        var random = new System.Random(seed);
        var window = new BookWindow();
        var samples = new List<BookSample>();
        var (bought, sold) = (0.0, 0.0);
        for (var index = 0; index < 20 + length; index++)
        {
            bought += random.Next(0, 5000);
            sold += random.Next(0, 5000);
            var sample = new BookSample(
                random.Next(1, 1_000_000), random.Next(1, 1_000_000), random.Next(1, 10_000), random.Next(1, 10_000), 100 + random.NextDouble(), bought, sold);
            samples.Add(sample);
            window.Add(sample);
            if (samples.Count > 10)
                Compare(window, samples);
            else
                Assert.That(window.IsReady, Is.False);
        }
    }

    [Test]
    public void ThinningInAFastMarketIsACascade()
    {
        var window = new BookWindow();
        for (var index = 0; index < 60; index++)
            window.Add(new BookSample(1000, 1000, 100, 100, 100 + index % 2 * 0.01, 0, 0));
        Assert.That(window.IsCascading, Is.False);
        window.Add(new BookSample(650, 650, 100, 100, 99, 0, 0));
        Assert.That((window.WithdrawalVelocity, window.IsCascading), Is.EqualTo((-0.35, false)), "35 % is not over 35 %");
        window.Add(new BookSample(640, 640, 100, 100, 99, 0, 0));
        Assert.That(window.IsCascading, Is.True);
    }

    [Test]
    public void AQuietPriceIsNoCascadeHoweverThinTheBook()
    {
        var window = new BookWindow();
        for (var index = 0; index < 60; index++)
            window.Add(new BookSample(1000, 1000, 100, 100, 100, 0, 0));
        window.Add(new BookSample(1, 1, 100, 100, 100, 0, 0));
        Assert.That(window.IsCascading, Is.False);
    }

    [Test]
    public void AfterAPauseItBeginsAnew()
    {
        var window = new BookWindow();
        for (var index = 0; index < 20; index++)
            window.Add(new BookSample(1000, 1000, 100, 100, 100, 0, 0));
        window.Clear();
        Assert.That(window.IsReady, Is.False);
        for (var index = 0; index < 11; index++)
            window.Add(new BookSample(10, 10, 100, 100, 100, 0, 0));
        Assert.That((window.IsReady, window.DepthQuality), Is.EqualTo((true, 1.0)));
    }

    [TestCase(new[] { -0.16, -0.2, 0.5 }, new[] { 0.0, 0.0, 0.0 }, 1)]
    [TestCase(new[] { -0.15, -0.2, 0.5 }, new[] { 0.0, 0.0, 0.0 }, 0)]
    [TestCase(new[] { 0.0, 0.1, -0.1 }, new[] { 0.19, -0.19, 0.9 }, -1)]
    [TestCase(new[] { 0.0, 0.1, -0.1 }, new[] { 0.2, -0.2, 0.9 }, 0)]
    [TestCase(new[] { -0.01, -0.01, 0.1 }, new[] { 0.0, 0.0, 0.0 }, 0)]
    public void TheMarketsSignal(double[] withdrawals, double[] imbalances, int expected)
    {
        var mean = imbalances.Average();
        var regime = BookRegime.Of(2, withdrawals, imbalances);
        Assert.That((regime.CascadeCount, regime.Signal), Is.EqualTo((2, expected)));
        Assert.That(regime.ImbalanceMean, Is.EqualTo(mean).Within(1e-15));
    }

    [Test]
    public void WithoutBooksThereIsNoRegime() => Assert.That(BookRegime.Of(0, [], []), Is.EqualTo(default(BookRegime)));

    private static void Compare(BookWindow window, List<BookSample> samples)
    {
        static double Middle(IEnumerable<double> values)
        {
            var sorted = values.Order().ToArray();
            return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        }
        double DepthAt(int index) => samples[index].BidNotional + samples[index].AskNotional;
        double ImbalanceAt(int index) => (samples[index].BidNotional - samples[index].AskNotional) / DepthAt(index);
        double MoveAt(int index) => Math.Abs(samples[index].Middle / samples[index - 10].Middle - 1);
        var last = samples.Count - 1;
        var mean = Enumerable.Range(last - 4, 5).Average(ImbalanceAt);
        var withdrawal = DepthAt(last) / DepthAt(last - 10) - 1;
        var first = Math.Max(0, samples.Count - 121);
        Assert.Multiple(() =>
        {
            Assert.That(window.ImbalanceMean, Is.EqualTo(mean).Within(1e-12));
            Assert.That(window.Persistence, Is.EqualTo(Enumerable.Range(last - 9, 10).Count(index => Math.Sign(ImbalanceAt(index)) == Math.Sign(mean)) / 10.0));
            Assert.That(window.WithdrawalVelocity, Is.EqualTo(withdrawal));
            Assert.That(window.DepthQuality, Is.EqualTo(Math.Min(2, DepthAt(last) / Middle(samples.TakeLast(120).Select(sample => sample.Depth)))).Within(1e-12));
            Assert.That(window.FillProbability(1), Is.EqualTo(1 - Math.Exp(-(samples[last].Sold - samples[first].Sold) / samples[last].BidTouch)).Within(1e-12));
            Assert.That(window.FillProbability(-1), Is.EqualTo(1 - Math.Exp(-(samples[last].Bought - samples[first].Bought) / samples[last].AskTouch)).Within(1e-12));
            var moves = Enumerable.Range(10, samples.Count - 10).Select(MoveAt).TakeLast(120);
            Assert.That(window.IsCascading, Is.EqualTo(withdrawal < -0.35 && MoveAt(last) > 3 * Middle(moves)));
        });
    }
}
