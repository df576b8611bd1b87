using System.CommandLine;
using DolphinLean.Data.Parquet;
using DolphinLean.Launcher.Help;
using DolphinLean.Launcher.Terminal;

namespace DolphinLean.Launcher.Commands;

/// <summary><c>dolphin data schema</c>: says what a Parquet file holds.</summary>
internal static class DataSchemaCommand
{
    public static Command Create(CommandContext context)
    {
        var file = new Argument<string>("FILE") { Description = "A Parquet file; nested columns are listed, too." };
        var command = new ExampledCommand(
            "schema",
            "Prints rows, row groups and columns of a Parquet file with types, codecs and encodings.",
            "dolphin data schema scans/2024-01-01.parquet")
        {
            file,
        };
        command.SetAction(parsed =>
        {
            using var reader = ParquetReader.Open(InputFile.Require(parsed.GetRequiredValue(file)));
            SchemaText.Write(reader, context.Output);
            return ExitCode.Success;
        });
        return command;
    }
}
