using DolphinLean.Indicators.Random;

namespace DolphinLean.Indicators.Tests.Spectral;

/// <summary>Random prices for eigenvalue tests, row-major, with a common factor of chosen strength.</summary>
internal static class PriceWalk
{
    public static double[] Prices(uint seed, int rows, int assets, double commonShare, double volatility = 0.001)
    {
        var random = new MersenneTwister(seed);
        var prices = new double[rows * assets];
        for (var row = 0; row < rows; row++)
        {
            var common = Normal(random);
            for (var asset = 0; asset < assets; asset++)
            {
                var own = Normal(random);
                var change = volatility * (commonShare * common + Math.Sqrt(1 - commonShare * commonShare) * own);
                var last = row == 0 ? Math.Pow(10, asset % 9 - 5) : prices[(row - 1) * assets + asset];
                prices[row * assets + asset] = last * Math.Exp(change);
            }
        }
        return prices;
    }

    public static double Normal(MersenneTwister random)
    {
        var sum = -6.0;
        for (var i = 0; i < 12; i++)
            sum += random.NextDouble();
        return sum;
    }
}
