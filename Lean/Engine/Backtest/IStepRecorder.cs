namespace DolphinLean.Engine.Backtest;

/// <summary>Watches the account while an algorithm is stepped.</summary>
internal interface IStepRecorder
{
    /// <summary>Whether the portfolio's value was above 0 at the end of the last step.</summary>
    bool HasEquity { get; }

    /// <summary>Takes the account at the end of warm-up as the start.</summary>
    void EndWarmUp();

    /// <summary>Takes in the account at the end of a step.</summary>
    void EndStep(DateTime time);
}
