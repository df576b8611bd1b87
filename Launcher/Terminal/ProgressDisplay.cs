using System.Globalization;
using Spectre.Console;

namespace DolphinLean.Launcher.Terminal;

/// <summary>Shows how far a long command is: a bar for a person, an occasional line for a log file.</summary>
internal static class ProgressDisplay
{
    private static readonly TimeSpan LineInterval = TimeSpan.FromSeconds(5);

    /// <summary>Runs <paramref name="work"/>, which reports done, total and a remark.</summary>
    /// <param name="context">Where to show it.</param>
    /// <param name="title">What is being done.</param>
    /// <param name="quiet">Shows nothing.</param>
    /// <param name="work">The work; its callback may come from the same thread at any rate.</param>
    public static T Run<T>(CommandContext context, string title, bool quiet, Func<ProgressReport, T> work) =>
        quiet ? work((_, _, _) => { })
        : context.IsInteractive ? WithBar(context, title, work)
        : WithLines(context, title, work);

    private static T WithBar<T>(CommandContext context, string title, Func<ProgressReport, T> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(context.Error) });
        return console.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(progress =>
            {
                var task = progress.AddTask(Markup.Escape(title));
                return work((done, total, remark) =>
                {
                    task.MaxValue = Math.Max(total, 1);
                    task.Value = done;
                    task.Description = Markup.Escape($"{title}  {remark}");
                });
            });
    }

    private static T WithLines<T>(CommandContext context, string title, Func<ProgressReport, T> work)
    {
        var last = context.Clock.GetTimestamp();
        return work((done, total, remark) =>
        {
            var now = context.Clock.GetTimestamp();
            if (done < total && context.Clock.GetElapsedTime(last, now) < LineInterval)
                return;
            last = now;
            context.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{title}  {done:N0}/{total:N0}  {remark}"));
        });
    }
}
