using System.Globalization;
using DolphinLean.Data.Scans;
using DolphinLean.Launcher.Terminal;

namespace DolphinLean.Launcher.Scans;

/// <summary>Passes a build's progress on to the display, and stops the build, which then leaves nothing, when cancelled.</summary>
internal sealed class BuildProgress(ProgressReport report, CancellationToken cancellation) : IProgress<ScanBuildProgress>
{
    public void Report(ScanBuildProgress value)
    {
        cancellation.ThrowIfCancellationRequested();
        report(value.Rows, Math.Max(value.Rows, value.TotalRows), string.Create(CultureInfo.InvariantCulture, $"rows, {value.Days:N0} days"));
    }
}
