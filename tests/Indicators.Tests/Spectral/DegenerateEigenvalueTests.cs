using DolphinLean.Indicators.Random;
using NUnit.Framework;
using static DolphinLean.Indicators.Tests.Spectral.Eigenvalues;

namespace DolphinLean.Indicators.Tests.Spectral;

/// <summary>Inputs on which sums lose digits and power iteration stalls.</summary>
public sealed class DegenerateEigenvalueTests
{
    [Test]
    public void Two_equal_largest_eigenvalues()
    {
        // Two blocks of three assets, each block one price path: λ₁ and λ₂ are both close to 3 and cross again and again.
        var walk = PriceWalk.Prices(5, 300, 2, 0);
        var prices = new double[300 * 6];
        for (var row = 0; row < 300; row++)
        {
            for (var asset = 0; asset < 6; asset++)
                prices[row * 6 + asset] = walk[row * 2 + asset / 3];
        }
        Compare(prices, 6);
    }

    [Test]
    public void Two_exactly_equal_eigenvalues()
    {
        // Orthogonal ±1 patterns: the correlation matrix is the identity on the pair and every eigenvalue is 1.
        int[] first = [1, 1, -1, -1];
        int[] second = [1, -1, -1, 1];
        var prices = new double[101 * 2];
        var (a, b) = (0, 0);
        for (var row = 0; row <= 100; row++)
        {
            prices[row * 2] = Math.Pow(2, a);
            prices[row * 2 + 1] = Math.Pow(2, b);
            a += first[row % 4];
            b += second[row % 4];
        }
        var lambda = Track(prices, 2, [20])[100];
        Assert.That(lambda, Is.EqualTo(1).Within(1e-12));
    }

    [Test]
    public void Opposite_assets_have_the_eigenvalue_two()
    {
        var prices = PriceWalk.Prices(8, 100, 2, 0.2);
        for (var row = 0; row < 100; row++)
            prices[row * 2 + 1] = 1 / prices[row * 2];
        Assert.That(Track(prices, 2, [20])[99], Is.EqualTo(2).Within(1e-12));
    }

    [Test]
    public void Constant_and_duplicate_columns()
    {
        var prices = PriceWalk.Prices(11, 300, 8, 0.4);
        for (var row = 0; row < 300; row++)
        {
            prices[row * 8 + 2] = 17;
            prices[row * 8 + 5] = prices[row * 8 + 4];
            if (row is > 80 and < 200)
                prices[row * 8 + 6] = prices[80 * 8 + 6];
        }
        Compare(prices, 8);
    }

    [Test]
    public void Near_constant_columns_keep_their_digits()
    {
        var prices = PriceWalk.Prices(13, 400, 6, 0.5);
        for (var row = 0; row < 400; row++)
        {
            // One move of a single last bit in forty rows, and a steady trend whose returns differ by rounding alone.
            prices[row * 6 + 1] = row % 40 == 7 ? Math.BitIncrement(1.0) : 1.0;
            prices[row * 6 + 3] = Math.Pow(1.01, row);
        }
        Compare(prices, 6);
    }

    [Test]
    public void Huge_jumps_leave_no_trace_after_they_leave_the_window()
    {
        var prices = PriceWalk.Prices(17, 500, 7, 0.3, volatility: 1e-7);
        var random = new MersenneTwister(18);
        for (var jump = 0; jump < 25; jump++)
        {
            var (row, asset) = ((int)(random.NextDouble() * 500), (int)(random.NextDouble() * 7));
            for (var later = row; later < 500; later++)
                prices[later * 7 + asset] *= jump % 2 == 0 ? 1e9 : 1e-9;
        }
        Compare(prices, 7);
    }

    [Test]
    public void Shrinking_moves_wear_the_sums_off_and_are_summed_afresh()
    {
        var prices = new double[300 * 3];
        var random = new MersenneTwister(19);
        var logs = new double[3];
        for (var row = 0; row < 300; row++)
        {
            for (var asset = 0; asset < 3; asset++)
            {
                logs[asset] += (random.NextDouble() - 0.5) * Math.Pow(2, -(row % 50));
                prices[row * 3 + asset] = Math.Exp(logs[asset]);
            }
        }
        Compare(prices, 3);
    }
}
