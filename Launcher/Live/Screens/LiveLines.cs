using System.Globalization;
using DolphinLean.Engine.Live.Venues;
using DolphinLean.Launcher.Live.Boards;

namespace DolphinLean.Launcher.Live.Screens;

/// <summary>A session as plain lines, for a file or a pipe: each change of posture, each trade, each note, and each bar with a decision.</summary>
internal sealed class LiveLines(LiveBoard board, TextWriter output, TimeProvider clock) : ILiveScreen
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(250);

    private readonly BoardCursor _cursor = new();
    private (long Bars, long Decisions) _told;

    public async Task ShowAsync(CancellationToken ended)
    {
        using var timer = new PeriodicTimer(LookEvery, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(ended))
                Tell();
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            Tell();
        }
    }

    private void Tell()
    {
        var news = board.News(_cursor);
        var lines = news.Postures.Where(IsWorthALine).Select(change => (change.TimeMs, $"{change.Posture}{(change.Reason.Length > 0 ? ": " + change.Reason : "")}"))
            .Concat(news.Notes.Select(note => (note.TimeMs, note.Text)))
            .Concat(news.Fills.Select(fill => (fill.TimeMs, LiveText.Fill(fill))));
        foreach (var (timeMs, text) in lines.OrderBy(line => line.Item1))
            output.WriteLine(timeMs == 0 ? text : $"{LiveText.Time(timeMs)} {text}");
        if (news.Status is { } status && status.Bars != _told.Bars && status.Decisions != _told.Decisions)
        {
            _told = (status.Bars, status.Decisions);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{LiveText.Time(status.TimeMs)} bars {status.Bars}  equity {LiveText.Money(status.Equity)}  decisions {status.Decisions}  {LiveText.Positions(status)}"));
        }
        output.Flush();
    }

    // The reasons of a start follow each other fast; only the last says something.
    private static bool IsWorthALine(PostureChange change) => change.Posture != Posture.Starting;
}
