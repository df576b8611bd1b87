using System.Globalization;
using System.Text;
using DolphinLean.Data.Journal;

namespace DolphinLean.Engine.Results.Csv;

/// <summary>Writes <c>daily.csv</c>: one finished day a row (seed 001 §13.1).</summary>
internal static class DailyCsv
{
    private const string Header = "date,pnl,capital,boost,beta,mc_status,trades\n";

    public static void Write(Stream stream, IReadOnlyList<DailyRecord> days)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        writer.Write(Header);
        var row = new CsvRow(writer);
        foreach (var day in days)
        {
            row.Add(day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Add(day.Pnl).Add(day.Capital)
                .Add(day.Boost).Add(day.Beta).Add(day.McStatus).Add((long)day.Trades).End();
        }
    }
}
