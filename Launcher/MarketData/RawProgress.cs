using System.Globalization;
using DolphinLean.Data.MarketData.Import;
using DolphinLean.Launcher.Terminal;

namespace DolphinLean.Launcher.MarketData;

/// <summary>Passes an import's progress on to the display, and stops the import, which then leaves nothing, when cancelled.</summary>
internal sealed class RawProgress(ProgressReport report, CancellationToken cancellation) : IProgress<RawImportProgress>
{
    public void Report(RawImportProgress value)
    {
        cancellation.ThrowIfCancellationRequested();
        report(value.Files, value.TotalFiles, string.Create(CultureInfo.InvariantCulture, $"{value.Lines:N0} lines"));
    }
}
