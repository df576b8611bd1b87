using System.Text;
using DolphinLean.Data.Journal;

namespace DolphinLean.Engine.Results.Csv;

/// <summary>Writes <c>trades.csv</c>: one closed trade a row (dolphin.md, Packaging).</summary>
internal static class TradesCsv
{
    private const string Header =
        "asset,direction,entry_time,exit_time,entry_price,exit_price,leverage,fraction,notional,quantity,bars,reason,fees,net,capital\n";

    public static void Write(Stream stream, IReadOnlyList<TradeRecord> trades)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        writer.Write(Header);
        var row = new CsvRow(writer);
        foreach (var trade in trades)
        {
            row.Add(trade.Asset).Add((long)trade.Direction).Add(trade.EntryTimeMs).Add(trade.ExitTimeMs)
                .Add(trade.EntryPrice).Add(trade.ExitPrice).Add(trade.Leverage).Add(trade.Fraction)
                .Add(trade.Notional).Add(trade.Quantity).Add((long)trade.Bars).Add(trade.Reason)
                .Add(trade.Fees).Add(trade.Net).Add(trade.Capital).End();
        }
    }
}
