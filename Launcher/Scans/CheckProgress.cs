using DolphinLean.Launcher.Terminal;

namespace DolphinLean.Launcher.Scans;

/// <summary>Passes a check's progress on to the display, and stops the check when cancelled.</summary>
internal sealed class CheckProgress(ProgressReport report, int days, CancellationToken cancellation) : IProgress<int>
{
    public void Report(int value)
    {
        cancellation.ThrowIfCancellationRequested();
        report(value, days, "days");
    }
}
