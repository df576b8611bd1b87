namespace DolphinLean.Engine.Studies;

/// <summary>Days to choose on, and the days right behind them to report on.</summary>
/// <param name="TrainFirst">Index of the first day that is chosen on.</param>
/// <param name="TestFirst">Index of the first day that is reported on; the day before it is the last that is chosen on.</param>
/// <param name="TestEnd">Index behind the last day that is reported on.</param>
public readonly record struct WalkForwardWindow(int TrainFirst, int TestFirst, int TestEnd)
{
    /// <summary>Days that are chosen on.</summary>
    public int TrainDays => TestFirst - TrainFirst;

    /// <summary>Days that are reported on.</summary>
    public int TestDays => TestEnd - TestFirst;
}
