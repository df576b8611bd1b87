using System.Globalization;
using DolphinLean.Engine.Live;
using DolphinLean.Engine.Live.Journal;
using DolphinLean.Engine.Live.Playback;
using DolphinLean.Launcher.Terminal;

namespace DolphinLean.Launcher.Live;

/// <summary>Runs a session's journal again and says whether it decided the same.</summary>
internal static class SessionReplay
{
    /// <summary>Replays and prints.</summary>
    /// <returns>The exit code: 1 when something is different.</returns>
    public static int Execute(CommandContext context, string path, bool isVerbose, bool isBacktested)
    {
        var file = LiveSessionFile.Existing(path, context);
        using var reader = JournalReader.Open(path);
        var replay = new JournalReplay(reader, next: null);
        Action<string> log = isVerbose ? context.Output.WriteLine : _ => { };
        using var session = new LiveSession(file.Plan, file.Algorithm.Create, LiveTrading.VenueOf(file.Plan, log), replay, log);
        var inputs = 0L;
        while (replay.NextInput() is { } input)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            session.Take(input);
            inputs++;
        }
        context.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"session     {file.Plan.Session}, {file.Plan.Algorithm}"));
        context.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"inputs      {inputs}"));
        context.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"outputs     {replay.Outputs} the same"));
        context.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"decisions   {replay.Decisions} the same"));
        context.Output.WriteLine($"hash        {session.DecisionHash}");
        if (reader.TornLength > 0)
            context.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"torn tail   {reader.TornLength} bytes"));
        if (replay.Difference is not { } difference)
            return isBacktested ? Backtest(context, path, file) : ExitCode.Success;
        context.Output.WriteLine($"DIFFERENT   {difference}");
        return ExitCode.ChecksFailed;
    }

    private static int Backtest(CommandContext context, string path, LiveSessionFile file)
    {
        var folder = Directory.CreateTempSubdirectory("dolphin-session-").FullName;
        try
        {
            var result = SessionBacktest.Run(
                path, file.Plan, file.Algorithm.Create, () => LiveTrading.VenueOf(file.Plan, _ => { }), folder, TimeProvider.System, context.Cancellation);
            context.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"backtest    {result.Same} of {result.Decisions} decisions the same, over {result.Bars} bars and {result.Reports} reports of the exchange"));
            if (result.Difference is not { } difference)
                return ExitCode.Success;
            context.Output.WriteLine($"LIVE        {difference.Live}");
            context.Output.WriteLine($"BACKTEST    {difference.Backtest}");
            return ExitCode.ChecksFailed;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
