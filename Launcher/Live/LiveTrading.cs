using DolphinLean.Binance;
using DolphinLean.Binance.Venues;
using DolphinLean.Binance.Wires;
using DolphinLean.Data.Grid;
using DolphinLean.Engine.Live;
using DolphinLean.Engine.Live.Journal;
using DolphinLean.Engine.Live.Venues;
using DolphinLean.Engine.Live.Wire;
using DolphinLean.Launcher.Live.Boards;
using DolphinLean.Launcher.Live.Screens;
using DolphinLean.Launcher.Live.Web;
using DolphinLean.Launcher.Services;
using DolphinLean.Launcher.Terminal;

namespace DolphinLean.Launcher.Live;

/// <summary>Composes a live session, runs it until Ctrl-C, and prints what a person should see.</summary>
internal static class LiveTrading
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(100);

    /// <summary>Runs a session to its end.</summary>
    /// <returns>The exit code.</returns>
    public static int Execute(CommandContext context, LiveRequest request)
    {
        var environment = LiveEnvironment.Of(request);
        var isGoingOn = request.Journal is { } journal && File.Exists(journal);
        var history = request.History is { } folder && !isGoingOn
            ? LiveHistory.Read(folder, request.Symbols, request.Bar, request.WarmUpBars, LiveHistory.AskTimeAsync(environment.Endpoints.Rest, context.Cancellation).GetAwaiter().GetResult())
            : [];
        var file = LiveSessionFile.Open(request, environment.IsPaper, history.Count, context);
        var credentials = file.Plan.IsPaper ? null : CredentialsOf(request);
        RunAsync(context, request, environment, file, credentials, history).GetAwaiter().GetResult();
        return ExitCode.Success;
    }

    private static async Task RunAsync(
        CommandContext context, LiveRequest request, LiveEnvironment environment, LiveSessionFile file, BinanceCredentials? credentials,
        IReadOnlyList<string> history)
    {
        var isNew = file.LastMs == 0;
        using var writer = credentials == null ? null : WriterGuard.Take(environment.Endpoints, credentials);
        using var grid = GridOf(request, file, writer?.Account ?? "paper", context.Clock);
        var board = new LiveBoard(Describe(file, environment));
        LiveOutput.Begin(context.Output, board.Session, isNew);
        var driver = new LiveDriver(context.Clock, request.Speed, file.LastMs);
        await using var services = file.HasServices && grid != null
            ? new LiveServices(grid, file.Plan, environment.Endpoints, board, context.Clock, request.Services == ServiceChoice.All) : null;
        await using var wire = new BinanceWire(environment.Endpoints, credentials, driver.Post);
        using var journal = isNew ? JournalWriter.Create(file.Path, context.Clock) : JournalWriter.Append(file.Path, context.Clock);
        using var reader = isNew ? null : JournalReader.Open(file.Path);
        var replay = reader == null ? null : new JournalReplay(reader, journal);
        using var session = new LiveSession(file.Plan, file.Algorithm.Create, VenueOf(file.Plan, board.Note), replay == null ? journal : replay, board.Note)
        {
            Watcher = board, Outbox = services?.Outbox, Ledger = new LiveLedger(Path.ChangeExtension(file.Path, ".daily.csv"), services?.Outbox),
        };
        await using var web = request.Port is { } port ? await LiveWeb.StartAsync(board, port, context.Clock, Stop) : null;
        if (web != null)
            LiveOutput.Tell(context.Output, web);
        if (replay != null)
            Recover(session, replay, file.Path);
        services?.Start(driver);
        await using var guarding = grid != null && request.Grid is { } shared && FeatureGrid.IsPostgres(shared)
            ? writer?.Share(grid, () => driver.Post(InboundKind.Stop, text: "keep"), board.Note, context.Clock) : null;
        driver.Post(isNew ? InboundKind.Start : InboundKind.Resume, text: isNew ? file.Plan.ToJson() : "");
        foreach (var row in history)
            driver.Post(InboundKind.History, text: row);
        await using var stopping = context.Cancellation.Register(() => Stop(request.OnStop == StopMode.Flatten ? "flatten" : "keep"));
        await ShowWhileAsync(driver.RunAsync(session, journal, wire, Observer(session, board, services, context.Clock)), LiveOutput.ScreenOf(context, board));
        LiveOutput.End(context.Output, session.Status(), file.Path);

        void Stop(string mode)
        {
            board.Note($"stopping: resting orders are cancelled, positions {(mode == "flatten" ? "closed" : "kept")}; it ends when all is settled, at once on a second Ctrl-C, and --journal goes on with it");
            driver.Post(InboundKind.Stop, text: mode);
        }
    }

    /// <summary>Shows a session until it is over, and lets what ended it through.</summary>
    private static async Task ShowWhileAsync(Task running, ILiveScreen screen)
    {
        using var ended = new CancellationTokenSource();
        var showing = screen.ShowAsync(ended.Token);
        try
        {
            await running;
        }
        finally
        {
            await ended.CancelAsync();
            await showing;
        }
    }

    /// <summary>Keeps the board up to date without a look at the session after every single input.</summary>
    private static Action Observer(LiveSession session, LiveBoard board, LiveServices? services, TimeProvider clock)
    {
        var last = clock.GetTimestamp() - clock.TimestampFrequency;
        return () =>
        {
            var now = clock.GetTimestamp();
            if (!session.HasEnded && clock.GetElapsedTime(last, now) < LookEvery)
                return;
            last = now;
            var status = session.Status();
            board.Update(status);
            services?.Tick(status.TimeMs, status.Bars);
        };
    }

    /// <summary>The grid that the session needs: one that was named, or the account's own for services.</summary>
    private static IFeatureGrid? GridOf(LiveRequest request, LiveSessionFile file, string account, TimeProvider clock)
    {
        var address = request.Grid ?? (file.HasServices ? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file.Path))!, $"grid-{account}.db") : null);
        try
        {
            return address == null ? null : FeatureGrid.Open(address, clock);
        }
        catch (ArgumentException fault)
        {
            throw new InputException($"--grid: {fault.Message}", fault);
        }
    }

    private static BoardSession Describe(LiveSessionFile file, LiveEnvironment environment) => new(
        file.Plan.Session, file.Plan.Algorithm, environment.Endpoints.Rest.OriginalString, file.Plan.IsPaper, environment.Endpoints.IsMainnet, file.Path,
        file.Plan.Symbols);

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
        new BinanceVenueOptions
        {
            Session = plan.Session, Symbols = plan.Symbols, WarmUpBars = plan.WarmUpBars, Bar = BarLength.Parse(plan.Bar), HistoryRows = plan.HistoryRows,
            BookSymbols = plan.Books, Speed = plan.Speed, IsMarketOnly = plan.IsPaper, ProtectPercent = plan.ProtectPercent,
        }, log);

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
