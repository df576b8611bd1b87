using System.Globalization;
using DolphinLean.Engine.Live.Venues;
using DolphinLean.Engine.Live.Watching;
using DolphinLean.Launcher.Live.Boards;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace DolphinLean.Launcher.Live.Screens;

/// <summary>A session as a table that is drawn anew four times a second: posture, account, positions, orders, feeds, decisions, notes.</summary>
internal sealed class LiveTable(LiveBoard board, IAnsiConsole console, TimeProvider clock) : ILiveScreen
{
    private const int PositionRows = 12;
    private const int OrderRows = 6;
    private const int DecisionRows = 8;
    private const int NoteRows = 4;
    private const int TimeWidth = 19;
    private const int DecisionWidth = 40;
    private static readonly TimeSpan DrawEvery = TimeSpan.FromMilliseconds(250);

    private readonly BoardCursor _cursor = new();
    private readonly List<BoardDecision> _decisions = [];
    private readonly List<string> _notes = [];

    public Task ShowAsync(CancellationToken ended) => console.Live(Draw()).Overflow(VerticalOverflow.Crop).Cropping(VerticalOverflowCropping.Bottom).StartAsync(async view =>
    {
        using var timer = new PeriodicTimer(DrawEvery, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(ended))
                view.UpdateTarget(Draw());
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            view.UpdateTarget(Draw());
        }
    });

    /// <summary>The table at this moment.</summary>
    public IRenderable Draw()
    {
        var news = board.News(_cursor);
        Keep(_decisions, news.Decisions, DecisionRows);
        Keep(_notes, [.. news.Notes.Select(note => note.Text).Concat(news.Fills.Select(LiveText.Fill))], NoteRows);
        if (news.Status is not { } status)
            return new Markup("[grey]starting[/]");
        return new Rows([
            Head(news.Session, status), Account(status), Positions(status), .. status.Orders.Count > 0 ? [Orders(status)] : Array.Empty<IRenderable>(),
            Feeds(status), .. _decisions.Count > 0 ? [Decisions()] : Array.Empty<IRenderable>(),
            .. _notes.Select(note => new Markup($"[grey]{Markup.Escape(Cut(note, console.Profile.Width - 1))}[/]")),
        ]);
    }

    private static Rule Head(BoardSession session, LiveStatus status)
    {
        var colour = status.Posture switch { Posture.Ready => "green", Posture.Starting => "yellow", _ => "red" };
        var reason = status.Reason.Length > 0 ? ": " + status.Reason : status.IsWarmingUp ? ": warming up" : "";
        return new Rule(
            $"[bold]{Markup.Escape(session.Name)}[/] {Markup.Escape(session.Algorithm)}{(session.IsPaper ? " paper" : "")}{(session.IsRealMoney ? " [red]REAL MONEY[/]" : "")}"
            + $"  [{colour}]{status.Posture}{Markup.Escape(reason)}[/]  {LiveText.Time(status.TimeMs)}") { Justification = Justify.Left };
    }

    private static Columns Account(LiveStatus status) => new(
        Figure("equity", LiveText.Money(status.Equity)), Figure("cash", LiveText.Money(status.Cash)), Figure("unrealized", Coloured(status.UnrealizedProfit)),
        Figure("realized", Coloured(status.Profit)), Figure("fees", LiveText.Money(status.Fees)),
        Figure("bars", status.Bars.ToString(CultureInfo.InvariantCulture)), Figure("decisions", status.Decisions.ToString(CultureInfo.InvariantCulture)));

    private static Table Positions(LiveStatus status)
    {
        var table = Blank("position", "quantity", "entry", "price", "profit");
        foreach (var position in status.Positions.Take(PositionRows))
        {
            table.AddRow(
                Markup.Escape(position.Ticker), LiveText.Number(position.Quantity), LiveText.Number(position.AveragePrice), LiveText.Number(position.Price),
                Coloured(position.UnrealizedProfit));
        }
        if (status.Positions.Count == 0)
            table.AddRow("[grey]flat[/]", "", "", "", "");
        return More(table, status.Positions.Count - PositionRows);
    }

    private static Table Orders(LiveStatus status)
    {
        var table = Blank("order", "quantity", "filled", "price", "status");
        foreach (var order in status.Orders.Take(OrderRows))
        {
            table.AddRow(
                Markup.Escape(string.Create(CultureInfo.InvariantCulture, $"{order.Id} {order.Ticker} {order.Type}")), LiveText.Number(order.Quantity),
                LiveText.Number(order.Filled), order.Price == 0 ? "market" : LiveText.Number(order.Price), order.Status);
        }
        return More(table, status.Orders.Count - OrderRows);
    }

    private static Table Feeds(LiveStatus status)
    {
        var table = Blank("feed", "state", "silent", "losses", "weight");
        foreach (var feed in status.Health.Feeds)
        {
            table.AddRow(
                Markup.Escape(feed.Name), feed.IsUp ? "[green]up[/]" : "[red]down[/]", string.Create(CultureInfo.InvariantCulture, $"{feed.SilentMs / 1000.0:F1} s"),
                feed.Losses.ToString(CultureInfo.InvariantCulture), "");
        }
        table.AddRow("requests", "", "", "", string.Create(CultureInfo.InvariantCulture, $"{status.Health.UsedWeight}/{status.Health.MostWeight}"));
        return table;
    }

    private Table Decisions()
    {
        var table = new Table().Border(TableBorder.None).AddColumns(
            new TableColumn("[grey]decision[/]") { Width = TimeWidth, NoWrap = true }, new TableColumn("") { Width = DecisionWidth, NoWrap = true },
            new TableColumn("[grey]why[/]") { NoWrap = true });
        var whyWidth = Math.Max(20, console.Profile.Width - TimeWidth - DecisionWidth - 8);
        foreach (var decision in Enumerable.Reverse(_decisions))
        {
            table.AddRow(
                LiveText.Time(decision.TimeMs), Markup.Escape(Cut($"{decision.Model} {decision.Decision} {decision.Asset}", DecisionWidth)),
                $"[grey]{Markup.Escape(Cut(decision.Why, whyWidth))}[/]");
        }
        return table;
    }

    // Spectre would rather squeeze a column than cut what does not wrap.
    private static string Cut(string text, int width) => text.Length <= width ? text : string.Concat(text.AsSpan(0, width - 1), "…");

    private static Table Blank(params string[] columns)
    {
        var table = new Table().Border(TableBorder.None);
        foreach (var (column, index) in columns.Select((column, index) => (column, index)))
            table.AddColumn(new TableColumn($"[grey]{column}[/]") { Alignment = index == 0 ? Justify.Left : Justify.Right, Width = index == 0 ? 26 : 16, NoWrap = true });
        return table;
    }

    private static Table More(Table table, int hidden) =>
        hidden > 0 ? table.AddRow(string.Create(CultureInfo.InvariantCulture, $"[grey]and {hidden} more[/]"), "", "", "", "") : table;

    private static Markup Figure(string name, string value) => new($"[grey]{name}[/] {value}");

    private static string Coloured(decimal value) => $"[{(value < 0 ? "red" : value > 0 ? "green" : "default")}]{LiveText.Signed(value)}[/]";

    private static void Keep<T>(List<T> kept, IReadOnlyList<T> news, int most)
    {
        kept.AddRange(news);
        kept.RemoveRange(0, Math.Max(0, kept.Count - most));
    }
}
