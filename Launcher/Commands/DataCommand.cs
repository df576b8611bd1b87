using System.CommandLine;
using DolphinLean.Launcher.Help;
using DolphinLean.Launcher.Terminal;

namespace DolphinLean.Launcher.Commands;

/// <summary><c>dolphin data</c>: makes, checks and shows files.</summary>
internal static class DataCommand
{
    public static Command Create(CommandContext context)
    {
        var command = new ExampledCommand(
            "data",
            "Makes, checks and shows scan files, bars, recorded events and other flat Parquet files.",
            "dolphin data build-scans --prices closes-48.parquet --out scans",
            "dolphin data check scans",
            "dolphin data schema scans/2024-01-01.parquet",
            "dolphin data cat scans/2024-01-01.parquet --columns timestamp,vel_div,BTCUSDT --rows 5",
            "dolphin data import-klines --klines klines-1m --out store",
            "dolphin data import-raw --raw recordings --out events",
            "dolphin data export-lean --scans scans --out Data")
        {
            DataBuildScansCommand.Create(context),
            DataCheckCommand.Create(context),
            DataCatCommand.Create(context),
            DataSchemaCommand.Create(context),
            DataGenerateCommand.Create(context),
            DataImportKlinesCommand.Create(context),
            DataImportRawCommand.Create(context),
            DataExportLeanCommand.Create(context),
            DataSymbolsCommand.Create(context),
        };
        command.SetAction(parsed => ExampleHelp.Show(parsed));
        return command;
    }
}
