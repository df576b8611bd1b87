using System.CommandLine;
using DolphinLean.Data.Synthetic;
using DolphinLean.Launcher.Help;
using DolphinLean.Launcher.Scans;
using DolphinLean.Launcher.Terminal;

namespace DolphinLean.Launcher.Commands;

/// <summary><c>dolphin data generate</c>: makes a synthetic market.</summary>
internal static class DataGenerateCommand
{
    public static Command Create(CommandContext context)
    {
        var byDefault = SyntheticMarketFolder.Default;
        var assets = new Option<int>("--assets") { Description = "Assets, 2 to 1,000.", HelpName = "N", DefaultValueFactory = _ => byDefault.Assets };
        var days = new Option<int>("--days") { Description = "UTC days, 1 to 3,660.", HelpName = "D", DefaultValueFactory = _ => byDefault.Days };
        var bars = new Option<int>("--bars-per-day")
        {
            Description = "Bars in a day: a divisor of 86,400,000 up to 86,400 (1440: one a minute, 17280: one in 5 seconds).",
            HelpName = "B",
            DefaultValueFactory = _ => byDefault.BarsPerDay,
        };
        var seed = new Option<uint>("--seed") { Description = "Seed of the random numbers; equal options give equal files.", HelpName = "S", DefaultValueFactory = _ => byDefault.Seed };
        var output = new Option<string>("--out") { Description = "Folder of day files to make. Day files in it are replaced.", HelpName = "DIR", Required = true };
        var quiet = new Option<bool>("--quiet") { Description = "No progress." };
        var command = new ExampledCommand(
            "generate",
            "Makes a seeded market of correlated assets whose correlation rises and falls by regime, as scan files.",
            "dolphin data generate --out market/small --assets 12 --days 5",
            "dolphin data generate --out market/fast --assets 48 --days 55 --bars-per-day 17280 --seed 7")
        {
            assets, days, bars, seed, output, quiet,
        };
        command.SetAction(parsed =>
        {
            var options = new SyntheticMarketOptions
            {
                Assets = parsed.GetValue(assets),
                Days = parsed.GetValue(days),
                BarsPerDay = parsed.GetValue(bars),
                Seed = parsed.GetValue(seed),
            };
            BuildSummary.Print(SyntheticMarketFolder.Generate(options, parsed.GetRequiredValue(output), context, parsed.GetValue(quiet)), context.Output);
            return ExitCode.Success;
        });
        return command;
    }
}
