using DolphinLean.Data.Bars.Import;
using DolphinLean.Launcher.Terminal;

namespace DolphinLean.Launcher.Bars;

/// <summary>Passes a transfer's progress on to the display, and stops the transfer, which then leaves nothing, when cancelled.</summary>
internal sealed class TransferProgress(ProgressReport report, CancellationToken cancellation) : IProgress<BarTransferProgress>
{
    public void Report(BarTransferProgress value)
    {
        cancellation.ThrowIfCancellationRequested();
        report(value.Bars, Math.Max(value.Bars, value.TotalBars), value.Symbol);
    }
}
