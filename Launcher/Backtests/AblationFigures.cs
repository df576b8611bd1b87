using System.Globalization;
using DolphinLean.Engine.Results;
using DolphinLean.Engine.Statistics;

namespace DolphinLean.Launcher.Backtests;

/// <summary>The figures by which runs with and without a layer are compared.</summary>
/// <param name="Run">What was left out.</param>
/// <param name="Trades">Closed trades.</param>
/// <param name="EndCapital">Capital after the last closed trade, account currency; NaN without a trade.</param>
/// <param name="ProfitFactor">Sum of wins over sum of losses; infinite without a loss, NaN without a trade.</param>
/// <param name="WinRate">Share of trades that won; NaN without a trade.</param>
/// <param name="Sharpe">LEAN's Sharpe ratio, as text.</param>
/// <param name="Drawdown">LEAN's drawdown, as text.</param>
internal sealed record AblationFigures(
    string Run, int Trades, double EndCapital, double ProfitFactor, double WinRate, string Sharpe, string Drawdown)
{
    /// <summary>Why there was nothing to leave out, and so no run; null for a run.</summary>
    public string? Absent { get; init; }

    /// <summary>Heads of the columns of <see cref="Cells"/>.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["Run", "Trades", "End capital", "Against all", "Profit factor", "Win rate", "Sharpe ratio", "Drawdown"];

    /// <summary>Figures of a run.</summary>
    public static AblationFigures Of(string run, RunResult result)
    {
        var trades = result.Trades ?? [];
        var (won, lost) = (trades.Where(trade => trade.Net > 0).Sum(trade => trade.Net), -trades.Where(trade => trade.Net <= 0).Sum(trade => trade.Net));
        return new AblationFigures(
            run, trades.Count, trades.Count == 0 ? double.NaN : trades[^1].Capital, won / lost,
            (double)trades.Count(trade => trade.Net > 0) / trades.Count, result.Statistics[StatisticNames.SharpeRatio], result.Statistics[StatisticNames.Drawdown]);
    }

    /// <summary>A row without figures.</summary>
    /// <param name="run">What could not be left out.</param>
    /// <param name="why">Because it was not there.</param>
    public static AblationFigures OfNothing(string run, string why) =>
        new(run, 0, double.NaN, double.NaN, double.NaN, "–", "–") { Absent = why };

    /// <summary>The figures as texts, against the run with all layers.</summary>
    public IReadOnlyList<string> Cells(AblationFigures all) => Absent is { } why ? [$"{Run}: {why}", .. Columns.Skip(1).Select(_ => "–")] :
    [
        Run, Trades.ToString("N0", CultureInfo.InvariantCulture), Text(EndCapital, "N2"), ReferenceEquals(this, all) ? "" : Text(EndCapital - all.EndCapital, "+#,0.00;-#,0.00;0.00"),
        Text(ProfitFactor, "0.000"), Text(WinRate, "0.0 %"), Sharpe, Drawdown,
    ];

    private static string Text(double value, string format) => double.IsFinite(value) ? value.ToString(format, CultureInfo.InvariantCulture) : "–";
}
