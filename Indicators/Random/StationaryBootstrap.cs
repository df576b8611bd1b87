namespace DolphinLean.Indicators.Random;

/// <summary>
/// Draws paths from a sample in blocks of random length, so that runs of luck survive (Politis and Romano, 1994). A block goes on from the
/// sample's end to its start.
/// </summary>
public sealed class StationaryBootstrap
{
    private readonly MersenneTwister _random;
    private readonly double _newBlock;

    /// <summary>A bootstrap.</summary>
    /// <param name="seed">Seed of the random numbers.</param>
    /// <param name="meanBlock">Mean length of a block, at least 1.</param>
    public StationaryBootstrap(uint seed, double meanBlock)
    {
        _random = new MersenneTwister(seed);
        _newBlock = 1 / meanBlock;
    }

    /// <summary>Fills a path. Its first value takes one random number; each other takes one, and one more when a block begins.</summary>
    public void Draw(ReadOnlySpan<double> sample, Span<double> path)
    {
        var at = 0;
        for (var i = 0; i < path.Length; i++)
        {
            at = i == 0 || _random.NextDouble() < _newBlock ? (int)(_random.NextDouble() * sample.Length) : (at + 1) % sample.Length;
            path[i] = sample[at];
        }
    }
}
