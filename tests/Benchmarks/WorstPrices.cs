namespace DolphinLean.Benchmarks;

/// <summary>Prices whose largest eigenvalue is hard to find: little or nothing sets it apart from the second.</summary>
internal static class WorstPrices
{
    private const double Volatility = 0.001;
    private const double MissingShare = 0.0005;

    /// <summary>Each with its name: row after row, <paramref name="assets"/> prices a row.</summary>
    public static IEnumerable<(string Name, double[] Prices)> All(int assets, int rows) =>
    [
        ("iid noise", Walk(assets, rows, factors: 0, missing: 0)),
        ("equal top eigenvalues", Walk(assets, rows, factors: 2, missing: 0)),
        ("missing assets", Walk(assets, rows, factors: 1, MissingShare)),
    ];

    private static double[] Walk(int assets, int rows, int factors, double missing)
    {
        var random = new Random(42);
        var (prices, level, common) = (new double[rows * assets], new double[assets], new double[Math.Max(1, factors)]);
        Array.Fill(level, 100);
        for (var row = 0; row < rows; row++)
        {
            for (var factor = 0; factor < factors; factor++)
                common[factor] = Step(random);
            for (var asset = 0; asset < assets; asset++)
            {
                level[asset] *= Math.Exp(Volatility * (Step(random) + common[asset % common.Length]));
                prices[row * assets + asset] = random.NextDouble() < missing ? double.NaN : level[asset];
            }
        }
        return prices;
    }

    /// <summary>A random number about 0, of variance 1.</summary>
    private static double Step(Random random) => (random.NextDouble() + random.NextDouble() - 1) * Math.Sqrt(6);
}
