using System.Globalization;

namespace DolphinLean.Benchmarks.Measuring;

/// <summary>Keeps a figure from being measured on less than its row says.</summary>
internal static class StatedSize
{
    /// <summary>Refuses to go on when less was processed than stated.</summary>
    /// <exception cref="InvalidOperationException"><paramref name="actual"/> is below <paramref name="stated"/>.</exception>
    public static void Require(string what, long stated, long actual)
    {
        if (actual < stated)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture,
                $"{what}: stated {stated:N0}, found {actual:N0}; a figure of a smaller size is not printed (--quick says so in its rows)"));
        }
    }
}
