namespace DolphinLean.Engine.Backtest;

/// <summary>How far a backtest is, reported once per finished day.</summary>
/// <param name="Day">The day just finished.</param>
/// <param name="DaysDone">Days finished so far.</param>
/// <param name="DaysTotal">Days to run.</param>
/// <param name="Rows">Rows stepped so far.</param>
/// <param name="Orders">Orders sent so far.</param>
/// <param name="Equity">Portfolio value in account currency.</param>
public readonly record struct BacktestProgress(DateOnly Day, int DaysDone, int DaysTotal, long Rows, int Orders, decimal Equity);
