using DolphinLean.Binance;
using DolphinLean.Binance.Venues;
using DolphinLean.Binance.Wires;
using DolphinLean.Engine.Live;
using DolphinLean.Engine.Live.Journal;
using DolphinLean.Engine.Live.Wire;
using DolphinLean.Launcher.Live.Web;
using DolphinLean.Launcher.Terminal;

namespace DolphinLean.Launcher.Live;

/// <summary>Composes a live session, runs it until Ctrl-C, and prints what a person should see.</summary>
internal static class LiveTrading
{
    /// <summary>Runs a session to its end.</summary>
    /// <returns>The exit code.</returns>
    public static int Execute(CommandContext context, LiveRequest request)
    {
        var environment = LiveEnvironment.Of(request);
        var file = LiveSessionFile.Open(request, environment.IsPaper, context);
        var credentials = file.Plan.IsPaper ? null : CredentialsOf(request);
        RunAsync(context, request, environment, file, credentials).GetAwaiter().GetResult();
        return ExitCode.Success;
    }

    private static async Task RunAsync(
        CommandContext context, LiveRequest request, LiveEnvironment environment, LiveSessionFile file, BinanceCredentials? credentials)
    {
        var display = new LiveLines(context);
        var driver = new LiveDriver(context.Clock, request.Speed, file.LastMs);
        await using var wire = new BinanceWire(environment.Endpoints, credentials, driver.Post);
        var isNew = file.LastMs == 0;
        using var journal = isNew ? JournalWriter.Create(file.Path, context.Clock) : JournalWriter.Append(file.Path, context.Clock);
        using var reader = isNew ? null : JournalReader.Open(file.Path);
        var replay = reader == null ? null : new JournalReplay(reader, journal);
        using var session = new LiveSession(
            file.Plan, file.Algorithm.Create, VenueOf(file.Plan, display.Say), replay == null ? journal : replay, display.Say);
        display.Begin(file, environment, isNew);
        var board = new LiveBoard();
        await using var web = request.Port is { } port ? await LiveWeb.StartAsync(board, port, context.Clock, mode => driver.Post(InboundKind.Stop, text: mode)) : null;
        if (web != null)
            display.Tell(web);
        if (replay != null)
            Recover(session, replay, file.Path);
        driver.Post(isNew ? InboundKind.Start : InboundKind.Resume, text: isNew ? file.Plan.ToJson() : "");
        await using var stopping = context.Cancellation.Register(() => driver.Post(InboundKind.Stop, text: request.OnStop == StopMode.Flatten ? "flatten" : "keep"));
        await driver.RunAsync(session, journal, wire, () =>
        {
            var status = session.Status();
            display.Show(status);
            board.Update(status);
        });
        display.End(session.Status(), file.Path);
    }

    /// <summary>Brings a session to where its journal ends; what it wanted sent then may have left or not, and is asked for.</summary>
    private static void Recover(LiveSession session, JournalReplay replay, string path)
    {
        while (replay.NextInput() is { } input)
            session.Take(input);
        if (replay.Difference is { } difference)
            throw new InvalidDataException($"{path}: {difference}. The program or the algorithm is not the one that wrote it; go on with that one");
        if (session.HasEnded)
            throw new InvalidDataException($"{path}: the session has ended; begin another with another --journal");
    }

    public static BinanceVenue VenueOf(SessionPlan plan, Action<string> log) => new(
        new BinanceVenueOptions { Session = plan.Session, Symbols = plan.Symbols, WarmUpBars = plan.WarmUpBars, IsMarketOnly = plan.IsPaper, ProtectPercent = plan.ProtectPercent }, log);

    private static BinanceCredentials CredentialsOf(LiveRequest request)
    {
        try
        {
            return request.Credentials is { } path
                ? BinanceCredentials.FromFile(InputFile.Require(path)) : BinanceCredentials.FromEnvironment(Environment.GetEnvironmentVariable);
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException)
        {
            throw new InputException(fault.Message, fault);
        }
    }
}
