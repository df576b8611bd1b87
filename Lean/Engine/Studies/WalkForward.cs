namespace DolphinLean.Engine.Studies;

/// <summary>Splits days into windows that walk forward: no day is reported on before it was left out of every choice that concerns it.</summary>
public static class WalkForward
{
    /// <summary>
    /// Windows of <paramref name="train"/> days and the <paramref name="test"/> days behind them, each a test's length further than the one
    /// before. Each day behind the first training days is reported on exactly once; what is left at the end makes a last, shorter test.
    /// </summary>
    /// <param name="days">Days that there are.</param>
    /// <param name="train">Days to choose on, at least 1.</param>
    /// <param name="test">Days to report on, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A length is below 1, or the days do not hold one window.</exception>
    public static IReadOnlyList<WalkForwardWindow> Split(int days, int train, int test)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(train, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(test, 1);
        if (days < (long)train + test)
            throw new ArgumentOutOfRangeException(nameof(days), days, FormattableString.Invariant($"expected at least {(long)train + test} days for one window of {train} and {test}"));
        List<WalkForwardWindow> windows = [];
        for (var first = train; first < days; first += test)
            windows.Add(new WalkForwardWindow(first - train, first, Math.Min(first + test, days)));
        return windows;
    }
}
