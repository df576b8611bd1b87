using DolphinLean.Data.Scans;
using DolphinLean.Data.Synthetic;
using DolphinLean.Launcher.Terminal;

namespace DolphinLean.Launcher.Scans;

/// <summary>Makes synthetic markets, and keeps the one that a backtest without data runs on.</summary>
internal static class SyntheticMarketFolder
{
    /// <summary>Where the default market is kept, below the current folder.</summary>
    public const string DefaultPath = "./market/synthetic-48x14";

    /// <summary>Size and seed of the default market; its folder is named after it.</summary>
    public static SyntheticMarketOptions Default { get; } = new() { Assets = 48, Days = 14 };

    /// <summary>Makes the default market at <paramref name="path"/> unless all of its days are there.</summary>
    /// <returns>The path.</returns>
    public static string Ensure(string path, CommandContext context, bool quiet)
    {
        if (Directory.Exists(path) && ScanFile.List(path).Count == Default.Days)
            return path;
        if (!quiet)
            context.Error.WriteLine($"No --data: making a synthetic market in {path}, once");
        Generate(Default, path, context, quiet);
        return path;
    }

    /// <summary>Makes a market, showing progress. The folder appears when all is written.</summary>
    /// <exception cref="InputException">An option is out of its range.</exception>
    public static ScanBuildResult Generate(SyntheticMarketOptions options, string path, CommandContext context, bool quiet)
    {
        try
        {
            return ProgressDisplay.Run(context, "synthetic market", quiet, report =>
                SyntheticScans.Write(options, path, new BuildProgress(report, context.Cancellation)));
        }
        catch (ArgumentOutOfRangeException fault)
        {
            throw new InputException(fault.Message, fault);
        }
    }
}
