using System.Globalization;
using DolphinLean.Engine.Live;
using DolphinLean.Engine.Live.Venues;
using DolphinLean.Launcher.Live.Web;
using DolphinLean.Launcher.Terminal;

namespace DolphinLean.Launcher.Live;

/// <summary>Prints a session as lines: what it is, each change of posture, each bar with something new, and how it ended.</summary>
internal sealed class LiveLines(CommandContext context)
{
    private LiveStatus? _last;

    public void Say(string line) => context.Output.WriteLine(line);

    public void Begin(LiveSessionFile file, LiveEnvironment environment, bool isNew)
    {
        Say($"session     {file.Plan.Session}{(isNew ? "" : " goes on")}");
        Say($"algorithm   {file.Plan.Algorithm}");
        Say($"exchange    {environment.Endpoints.Rest}{(environment.Endpoints.IsMainnet ? "  REAL MONEY" : "")}{(file.Plan.IsPaper ? "  paper: orders are filled here" : "")}");
        Say($"journal     {file.Path}");
        context.Output.Flush();
    }

    public void Tell(LiveWeb web)
    {
        Say($"page        {web.Address}");
        Say($"token       {web.Token}");
        context.Output.Flush();
    }

    public void Show(LiveStatus status)
    {
        var before = _last;
        if (before != null && before.Posture == status.Posture && before.Bars == status.Bars && before.Decisions == status.Decisions)
            return;
        _last = status;
        if (before?.Posture != status.Posture || before.Reason != status.Reason && status.Posture == Posture.Halted)
            Say($"{Time(status)} {status.Posture}{(status.Reason.Length > 0 ? ": " + status.Reason : "")}");
        if (before?.Decisions != status.Decisions && status.Decisions > 0)
            Say(string.Create(CultureInfo.InvariantCulture, $"{Time(status)} bars {status.Bars}  equity {status.Equity:F2}  decisions {status.Decisions}  {Positions(status)}"));
        context.Output.Flush();
    }

    public void End(LiveStatus status, string path)
    {
        Say(string.Create(CultureInfo.InvariantCulture, $"ended       bars {status.Bars}, decisions {status.Decisions}, equity {status.Equity:F2}, {Positions(status)}"));
        Say($"hash        {status.DecisionHash}");
        Say($"replay with: dolphin replay {path}");
        context.Output.Flush();
    }

    private static string Time(LiveStatus status) =>
        DateTimeOffset.FromUnixTimeMilliseconds(status.TimeMs).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Positions(LiveStatus status) => status.Positions.Count == 0 ? "flat" : string.Join(", ", status.Positions.Select(position =>
        string.Create(CultureInfo.InvariantCulture, $"{position.Ticker} {position.Quantity:G29} at {position.AveragePrice:G29} ({position.UnrealizedProfit:F2})")));
}
