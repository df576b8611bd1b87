using System.Globalization;
using DolphinLean.Data.Journal;
using DolphinLean.Data.Scans;
using DolphinLean.Engine.Results.Reports;
using DolphinLean.Indicators.Statistics;

namespace DolphinLean.Engine.Studies;

/// <summary>How vel_div went on after entries, of trades that won and of trades that lost: what a turn's threshold has to tell apart.</summary>
public static class AdverseTurns
{
    private static readonly int[] BarsAfter = [0, 1, 2, 3, 5, 10, 20, 40, 80];
    private static readonly double[] Shares = [0.05, 0.25, 0.50, 0.75, 0.95];

    /// <summary>Makes the table from trades and the rows that they were made on.</summary>
    /// <param name="trades">Closed trades.</param>
    /// <param name="rows">The scans' rows from the first on; they are read to their end.</param>
    public static ReportTable Of(IReadOnlyList<TradeRecord> trades, IScanRows rows)
    {
        List<double> velDiv = [];
        Dictionary<long, int> places = [];
        while (rows.MoveNext())
        {
            places[rows.Row.TimestampMs] = velDiv.Count;
            velDiv.Add(rows.Row.VelDiv);
        }
        List<IReadOnlyList<string>> cells = [];
        foreach (var bars in BarsAfter)
        {
            foreach (var hasWon in new[] { true, false })
            {
                double[] adverse =
                [
                    .. trades.Where(trade => trade.Net > 0 == hasWon && trade.Bars >= bars)
                        .Select(trade => -trade.Direction * velDiv[places[trade.EntryTimeMs] + bars]).Where(double.IsFinite).Order(),
                ];
                cells.Add(
                [
                    string.Create(CultureInfo.InvariantCulture, $"{bars} bars, {(hasWon ? "won" : "lost")}"), adverse.Length.ToString("N0", CultureInfo.InvariantCulture),
                    .. Shares.Select(share => adverse.Length == 0 ? "–" : Quantile.OfSorted(adverse, share).ToString("0.0000", CultureInfo.InvariantCulture)),
                ]);
            }
        }
        return new ReportTable(
            "Adverse vel_div after entry",
            "Quantiles of vel_div against the position (a short's vel_div, a long's with the other sign) over trades still open so many bars after entry.",
            ["", "Trades", .. Shares.Select(share => share.ToString("0 %", CultureInfo.InvariantCulture))], cells);
    }
}
