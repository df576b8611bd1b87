using System.Globalization;
using DolphinLean.Engine.Backtest;
using DolphinLean.Launcher.Terminal;

namespace DolphinLean.Launcher.Backtests;

/// <summary>Passes the engine's daily reports on to the display, on the engine's own thread.</summary>
internal sealed class DailyProgress(ProgressReport report) : IProgress<BacktestProgress>
{
    public void Report(BacktestProgress value) => report(value.DaysDone, value.DaysTotal, string.Create(CultureInfo.InvariantCulture,
        $"{value.Day:yyyy-MM-dd}  {value.Rows:N0} rows  {value.Orders:N0} orders  equity {value.Equity:N2}"));
}
