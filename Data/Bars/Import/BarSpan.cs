namespace DolphinLean.Data.Bars.Import;

/// <summary>Which of LEAN's resolutions holds bars of a given spacing.</summary>
/// <remarks>
/// LEAN knows bars of a second, a minute, an hour and a day. Bars of another length are kept at the next shorter of them and start so late that
/// they end when the bar ends: nothing is known before its time.
/// </remarks>
internal readonly record struct BarSpan(BarResolution Resolution, long ResolutionMs, long SpacingMs)
{
    private static readonly (BarResolution Resolution, long Milliseconds)[] Resolutions =
    [
        (BarResolution.Daily, 86_400_000), (BarResolution.Hour, 3_600_000), (BarResolution.Minute, 60_000), (BarResolution.Second, 1000),
    ];

    /// <summary>The longest resolution that is not longer than the spacing.</summary>
    /// <param name="spacingMs">Milliseconds from one bar to the next.</param>
    /// <param name="source">What the bars are from, for the error.</param>
    /// <exception cref="InvalidDataException">The bars are shorter than a second.</exception>
    public static BarSpan Of(long spacingMs, string source)
    {
        foreach (var (resolution, milliseconds) in Resolutions)
        {
            if (milliseconds <= spacingMs)
                return new BarSpan(resolution, milliseconds, spacingMs);
        }
        throw new InvalidDataException($"{source}: expected bars of a second or more, found {spacingMs} ms from one to the next.");
    }

    /// <summary>Start of the stored bar, for the start of the bar itself.</summary>
    public long StartMs(long barStartMs) => barStartMs + SpacingMs - ResolutionMs;
}
