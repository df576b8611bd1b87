using System.CommandLine;
using DolphinLean.Data.Parquet;
using DolphinLean.Launcher.Help;
using DolphinLean.Launcher.Terminal;

namespace DolphinLean.Launcher.Commands;

/// <summary><c>dolphin data cat</c>: prints a Parquet file as CSV.</summary>
internal static class DataCatCommand
{
    public static Command Create(CommandContext context)
    {
        var file = new Argument<string>("FILE") { Description = "A flat Parquet file." };
        var columns = new Option<string?>("--columns")
        {
            Description = "Columns to print, separated by commas, in this order. Default: all.",
            HelpName = "A,B,…",
        };
        var rows = new Option<long?>("--rows")
        {
            Description = "Print the first N rows only. Default: all.",
            HelpName = "N",
        };
        rows.Validators.Add(option =>
        {
            if (option.Tokens.Count == 1 && option.GetValueOrDefault<long?>() < 0)
                option.AddError($"--rows {option.Tokens[0].Value}: expected 0 or more rows");
        });
        var command = new ExampledCommand(
            "cat",
            "Prints a Parquet file as CSV: doubles that read back to the same bits, timestamps as the integer stored (scan files: Unix ms).",
            "dolphin data cat scans/2024-01-01.parquet --rows 5",
            "dolphin data cat scans/2024-01-01.parquet --columns timestamp,vel_div,BTCUSDT | head")
        {
            file, columns, rows,
        };
        command.SetAction(parsed =>
        {
            using var table = TableFile.Open(InputFile.Require(parsed.GetRequiredValue(file)));
            var names = parsed.GetValue(columns)?.Split(',', StringSplitOptions.TrimEntries);
            using var output = new StoppableWriter(context.Output, context.Cancellation);
            TableCsv.Write(table, names, parsed.GetValue(rows), output);
            return ExitCode.Success;
        });
        return command;
    }
}
