using System.CommandLine;
using System.Globalization;
using DolphinLean.Data.Symbols;
using DolphinLean.Launcher.Help;
using DolphinLean.Launcher.Terminal;

namespace DolphinLean.Launcher.Commands;

/// <summary><c>dolphin data symbols</c>: symbol properties from a saved exchangeInfo.</summary>
internal static class DataSymbolsCommand
{
    public static Command Create(CommandContext context)
    {
        var info = new Option<string?>("--exchange-info") { Description = "Saved JSON of Binance's exchangeInfo (/fapi/v1 or /api/v3). Without it: the symbols that come with the program.", HelpName = "FILE" };
        var output = new Option<string?>("--out") { Description = "File to write, in LEAN's format. Rows of other symbols that it has stay. Without it the rows are printed.", HelpName = "FILE" };
        var command = new ExampledCommand(
            "symbols",
            "Writes tick, lot and least order value of an exchange's symbols as LEAN's symbol-properties-database.csv.",
            "dolphin data symbols --exchange-info exchangeInfo.json --out Data/symbol-properties/symbol-properties-database.csv",
            "dolphin data symbols")
        {
            info, output,
        };
        command.SetAction(parsed =>
        {
            var rows = parsed.GetValue(info) is { } file ? ExchangeInfo.Read(InputFile.Require(file)) : SymbolRows.Snapshot();
            if (parsed.GetValue(output) is not { } path)
            {
                context.Output.Write(rows.ToString());
                return ExitCode.Success;
            }
            var all = SymbolRows.Read(path);
            all.Set(rows);
            all.Write(path);
            context.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: {rows.Count:N0} symbols written, {all.Count:N0} in all"));
            return ExitCode.Success;
        });
        return command;
    }
}
