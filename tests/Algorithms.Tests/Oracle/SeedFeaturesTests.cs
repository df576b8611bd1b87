using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Oracle;

internal sealed class SeedFeaturesTests
{
    private const int Window = 4;

    // Four returns an asset, in units of 1 %. Mean-free and orthogonal pairs have correlation 0; two assets give 1 + |ρ|.
    //        returns of the assets                       λ
    [TestCase("1 -1 1 -1 / 2 -2 2 -2",                    2.0)]
    [TestCase("1 -1 1 -1 / -3 3 -3 3",                    2.0)]
    [TestCase("1 -1 1 -1 / 1 1 -1 -1",                    1.0)]
    [TestCase("1 -1 1 -1 / 1 0 0 -1",                     1.7071067811865475)]
    [TestCase("1 -1 1 -1 / 2 -2 2 -2 / 5 -5 5 -5",        3.0)]
    [TestCase("1 -1 1 -1 / 2 -2 2 -2 / 1 1 -1 -1",        2.0)]
    [TestCase("3 1 3 1 / 1 0 0 -1",                       1.7071067811865475)]
    [TestCase("1 -1 1 -1 / 2 -2 2 -2 / 0 0 0 0",          2.0)]
    [TestCase("1 -1 1 -1 / 2 -2 2 -2 / ? 1 -1 1",         2.0)]
    [TestCase("1 -1 1 -1 / 0 0 0 0",                      double.NaN)]
    public void Largest_eigenvalue(string returns, double lambda)
    {
        var assets = returns.Split(" / ").Select(text => text.Split(' ')).ToArray();
        var prices = new double[(Window + 1) * assets.Length];
        for (var a = 0; a < assets.Length; a++)
        {
            prices[a] = assets[a][0] == "?" ? double.NaN : 100;
            var logPrice = Math.Log(100);
            for (var t = 1; t <= Window; t++)
            {
                logPrice += assets[a][t - 1] == "?" ? 0 : 0.01 * double.Parse(assets[a][t - 1]);
                prices[t * assets.Length + a] = assets[a].All(r => r == "0") ? 100 : Math.Exp(logPrice);
            }
        }
        Assert.That(SeedFeatures.LambdaMax(prices, assets.Length, Window, Window), Is.EqualTo(lambda).Within(1e-9));
    }

    [Test]
    public void Vel_div_starts_at_the_first_row_with_two_long_windows()
    {
        var market = RandomMarkets.Make(3);
        var velDiv = SeedFeatures.VelDiv(market.Prices, market.Assets.Length);
        Assert.That(Array.FindIndex(velDiv, v => !double.IsNaN(v)), Is.EqualTo(SeedFeatures.LongWindow + 1));

        double Lambda(int row, int window) => SeedFeatures.LambdaMax(market.Prices, market.Assets.Length, row, window);
        const int Row = 1000;
        var expected = (Lambda(Row, 50) / Lambda(Row - 1, 50) - 1) - (Lambda(Row, 750) / Lambda(Row - 1, 750) - 1);
        Assert.That(velDiv[Row], Is.EqualTo(expected));
    }
}
