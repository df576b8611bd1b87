using System.Globalization;
using DolphinLean.Data.Bars.Import;

namespace DolphinLean.Launcher.Bars;

/// <summary>Says what a transfer wrote.</summary>
internal static class TransferSummary
{
    /// <summary>Notes first, then one line of totals.</summary>
    public static void Print(BarTransferResult result, string folder, TextWriter output)
    {
        foreach (var note in result.Notes)
            output.WriteLine($"note: {note}");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{folder}: {result.Symbols.Count:N0} symbols, {result.Bars:N0} {result.Resolution.ToString().ToLowerInvariant()} bars on {result.Days:N0} symbol days, {result.FundingRates:N0} funding rates"));
    }
}
