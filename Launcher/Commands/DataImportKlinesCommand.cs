using System.CommandLine;
using DolphinLean.Data.Bars;
using DolphinLean.Data.Bars.Import;
using DolphinLean.Launcher.Bars;
using DolphinLean.Launcher.Help;
using DolphinLean.Launcher.Terminal;

namespace DolphinLean.Launcher.Commands;

/// <summary><c>dolphin data import-klines</c>: makes a column store of Parquet candles.</summary>
internal static class DataImportKlinesCommand
{
    public static Command Create(CommandContext context)
    {
        var klines = new Option<string[]>("--klines")
        {
            Description = "Folders or files: candles named SYMBOL-*.parquet (open_time, open, high, low, close, volume) and funding rates (symbol, funding_time, funding_rate).",
            HelpName = "PATH",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var output = new Option<string>("--out") { Description = "Folder of the store. What it has of the same symbols is replaced; others stay.", HelpName = "STORE", Required = true };
        var target = new TargetOptions();
        var command = new ExampledCommand(
            "import-klines",
            "Puts candles and funding rates into the columnar store, which backtests read fastest. Hours and days are rolled up from them.",
            "dolphin data import-klines --klines klines-1m --out store",
            "dolphin data import-klines --klines BTCUSDT-1m.parquet funding_rates.parquet --out store")
        {
            klines, output,
        };
        target.AddTo(command);
        command.SetAction(parsed =>
        {
            var paths = parsed.GetRequiredValue(klines).Select(InputPath.Require).ToArray();
            var folder = parsed.GetRequiredValue(output);
            var result = target.Run(context, parsed, () => new ColumnStoreWriter(folder), to => KlineTransfer.Run(paths, to));
            TransferSummary.Print(result, folder, context.Output);
            return ExitCode.Success;
        });
        return command;
    }
}
