using System.Globalization;
using DolphinLean.Data.MarketData.Checks;
using DolphinLean.Data.MarketData.Store;
using DolphinLean.Launcher.Terminal;

namespace DolphinLean.Launcher.MarketData;

/// <summary>What <c>data check</c> does with an event store.</summary>
internal static class EventStoreChecking
{
    /// <summary>Replays the store, prints what is wrong, and a line of counts for each series.</summary>
    public static int Run(CommandContext context, string folder, DateOnly? first, DateOnly? last, TimeSpan mostSkew, bool quiet)
    {
        var store = new EventStore(folder);
        var reports = ProgressDisplay.Run(context, "check", quiet, report =>
            EventStoreCheck.Check(store, first, last, mostSkew, new Progress(report, context.Cancellation)));
        var defects = reports.SelectMany(report => report.Defects).ToArray();
        foreach (var defect in defects)
            context.Output.WriteLine(defect);
        foreach (var report in reports)
            context.Output.WriteLine(report);
        var count = defects.Sum(defect => defect.Count);
        context.Output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{folder}: {reports.Count:N0} series, {(count == 0 ? "no" : count.ToString("N0", CultureInfo.InvariantCulture))} {(count == 1 ? "defect" : "defects")}"));
        return count == 0 ? ExitCode.Success : ExitCode.ChecksFailed;
    }

    private sealed class Progress(ProgressReport report, CancellationToken cancellation) : IProgress<EventCheckProgress>
    {
        public void Report(EventCheckProgress value)
        {
            cancellation.ThrowIfCancellationRequested();
            report(value.Events, value.TotalEvents, value.Series.Symbol);
        }
    }
}
