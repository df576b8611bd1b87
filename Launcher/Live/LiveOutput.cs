using DolphinLean.Engine.Live.Watching;
using DolphinLean.Launcher.Live.Boards;
using DolphinLean.Launcher.Live.Screens;
using DolphinLean.Launcher.Live.Web;
using DolphinLean.Launcher.Terminal;
using Spectre.Console;

namespace DolphinLean.Launcher.Live;

/// <summary>What <c>dolphin live</c> prints: what the session is, how it goes, and how it ended.</summary>
internal static class LiveOutput
{
    public static void Begin(TextWriter output, BoardSession session, bool isNew)
    {
        output.WriteLine($"session     {session.Name}{(isNew ? "" : " goes on")}");
        output.WriteLine($"algorithm   {session.Algorithm}");
        output.WriteLine($"exchange    {session.Exchange}{(session.IsRealMoney ? "  REAL MONEY" : "")}{(session.IsPaper ? "  paper: orders are filled here" : "")}");
        output.WriteLine($"journal     {session.Journal}");
        output.Flush();
    }

    public static void Tell(TextWriter output, LiveWeb web)
    {
        output.WriteLine($"page        {web.Address}");
        output.WriteLine($"token       {web.Token}");
        output.Flush();
    }

    /// <summary>A table where a person watches, lines elsewhere.</summary>
    public static ILiveScreen ScreenOf(CommandContext context, LiveBoard board) => context.IsOutputInteractive
        ? new LiveTable(board, AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(context.Output) }), context.Clock)
        : new LiveLines(board, context.Output, context.Clock);

    public static void End(TextWriter output, LiveStatus status, string path)
    {
        output.WriteLine($"ended       bars {status.Bars}, decisions {status.Decisions}, equity {LiveText.Money(status.Equity)}, {LiveText.Positions(status)}");
        output.WriteLine($"hash        {status.DecisionHash}");
        output.WriteLine($"replay with: dolphin replay {path}");
        output.Flush();
    }
}
