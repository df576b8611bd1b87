using DolphinLean.Indicators.Irp;
using NUnit.Framework;

namespace DolphinLean.Indicators.Tests.Irp;

public sealed class ImpulseResponseTests
{
    private static readonly IrpWeights Weights = IrpWeights.Champion;

    // Moves −1 +1 −2 −1; downward they are +1 −1 +2 +1 and sum to 1 0 2 3.
    private static readonly double[] Falling = [10, 9, 10, 8, 7];

    [Test]
    public void Measures_a_window_as_worked_by_hand()
    {
        var response = ImpulseResponse.Measure(Falling, -1, Weights);
        Assert.Multiple(() =>
        {
            Assert.That(response.MaxFavourable, Is.EqualTo(3));
            Assert.That(response.MaxAdverse, Is.EqualTo(0));
            Assert.That(response.Alignment, Is.EqualTo(0.75));
            Assert.That(response.Noise, Is.EqualTo(1.1875), "mean 0.75, squares 0.0625 + 3.0625 + 1.5625 + 0.0625 over 4");
            Assert.That(response.LatencyBars, Is.EqualTo(1));
            Assert.That(response.Score, Is.EqualTo(0.5 * Math.Log(3_000_001) + 0.35 * 0.75 - 178.125).Within(1e-12));
        });
    }

    [Test]
    public void Measures_the_inverse_of_the_same_window()
    {
        var response = ImpulseResponse.Measure(Falling, 1, Weights);
        Assert.Multiple(() =>
        {
            Assert.That(response.MaxFavourable, Is.EqualTo(0));
            Assert.That(response.MaxAdverse, Is.EqualTo(3));
            Assert.That(response.Alignment, Is.EqualTo(0.25));
            Assert.That(response.LatencyBars, Is.EqualTo(5), "it never moved the right way");
            Assert.That(response.Score, Is.EqualTo(0.35 * 0.25 - 178.125).Within(1e-12));
        });
    }

    [Test]
    public void Latency_counts_bars_until_a_tenth_of_the_excursion()
    {
        // Sums −1 −2 −1 3: a tenth of 3 is first reached with the fourth move.
        var response = ImpulseResponse.Measure([100, 99, 98, 99, 103], 1, Weights);
        Assert.That((response.LatencyBars, response.MaxAdverse, response.Alignment), Is.EqualTo((4, 2.0, 0.5)));
    }

    [Test]
    public void A_still_price_has_no_score() =>
        Assert.That(ImpulseResponse.Measure([5, 5, 5], 1, Weights), Is.EqualTo(new ImpulseResponse(0, 0, 0, 0, 3, 0)));

    [Test]
    public void Small_efficiencies_keep_their_digits()
    {
        // Up 1e-9, then down 1: efficiency is 1e-9 / (1 − 1e-9 + 1e-6); log(1 + x) alone would keep seven digits of it.
        var weights = Weights with { Alignment = 0, Noise = 0, Efficiency = 1 };
        var response = ImpulseResponse.Measure([1, 1 + 1e-9, 1e-9], 1, weights);
        var efficiency = response.MaxFavourable / (response.MaxAdverse + 1e-6);
        Assert.That(response.Score, Is.EqualTo(efficiency - efficiency * efficiency / 2).Within(1e-23));
    }

    [Test]
    public void Refuses_a_window_without_a_move() =>
        Assert.That(() => ImpulseResponse.Measure([5], 1, Weights), Throws.ArgumentException.With.Message.Contains("at least 2, found 1"));

    // Whole prices make exact sums, so that equality can be asked for.
    [FsCheck.NUnit.Property]
    public bool Shifting_prices_changes_nothing(short[] steps, short shift)
    {
        var prices = Walk(steps);
        return ImpulseResponse.Measure(prices, 1, Weights) == ImpulseResponse.Measure([.. prices.Select(p => p + shift)], 1, Weights);
    }

    [FsCheck.NUnit.Property]
    public bool Mirrored_prices_read_the_other_way(short[] steps)
    {
        var prices = Walk(steps);
        return ImpulseResponse.Measure(prices, 1, Weights) == ImpulseResponse.Measure([.. prices.Select(p => -p)], -1, Weights);
    }

    private static double[] Walk(short[] steps)
    {
        var prices = new double[steps.Length + 2];
        prices[0] = 100_000;
        prices[1] = 100_001;
        for (var i = 0; i < steps.Length; i++)
            prices[i + 2] = prices[i + 1] + steps[i] % 100;
        return prices;
    }
}
