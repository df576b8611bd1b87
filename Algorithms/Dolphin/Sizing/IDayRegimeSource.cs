namespace DolphinLean.Algorithms.Dolphin.Sizing;

/// <summary>Decides a day's regime. Asked once, before the day's first bar.</summary>
public interface IDayRegimeSource
{
    /// <summary>The regime of a UTC day.</summary>
    DayRegime ForDay(DateOnly day);
}
