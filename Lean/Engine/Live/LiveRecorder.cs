using DolphinLean.Engine.Backtest;
using QuantConnect.Algorithm;

namespace DolphinLean.Engine.Live;

/// <summary>Watches the account of a live run, which never ends: nothing is kept but the last value.</summary>
internal sealed class LiveRecorder(QCAlgorithm algorithm) : IStepRecorder
{
    public bool HasEquity => algorithm.Portfolio.TotalPortfolioValue > 0;

    public void EndWarmUp()
    {
        // There are no charts to restart.
    }

    public void EndStep(DateTime time)
    {
        // There are no charts to draw.
    }
}
