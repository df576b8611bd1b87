using DolphinLean.Data.MarketData.Store;
using DolphinLean.Engine.DepthFills;
using DolphinLean.Engine.DepthRuns;
using DolphinLean.Launcher.Terminal;

namespace DolphinLean.Launcher.Backtests;

/// <summary>What a run was asked to do with recorded depth.</summary>
/// <param name="Book">Folder of an event store beside scans or bars, or null.</param>
/// <param name="FillsOrders">Whether orders fill against it; null for the default, yes where prices come from the recording too.</param>
/// <param name="TradesOnly">Whether trades alone move a queue; cancels move it pro rata otherwise.</param>
/// <param name="Latency">Latency of each way; null for the recording's own.</param>
internal sealed record DepthRequest(string? Book, bool? FillsOrders, bool TradesOnly, TimeSpan? Latency)
{
    /// <summary>Least latency of a way where the recording's own is taken.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(5);

    /// <summary>The options of the engine; null without a recording.</summary>
    /// <param name="prices">Folder that prices come from.</param>
    /// <exception cref="InputException">The book's folder is no event store, or fills were asked for and there is none.</exception>
    public DepthOptions? ToOptions(string prices)
    {
        var isOfPrices = EventStore.IsStore(prices);
        if (Book is { } book && !EventStore.IsStore(InputFile.RequireFolder(book)))
            throw new InputException($"--book {book}: expected an event store as `dolphin data import-raw` writes it");
        if ((Book ?? (isOfPrices ? prices : null)) is not { } folder)
        {
            return FillsOrders == true
                ? throw new InputException("--fills depth: the run has no recorded depth; name an event store with --data or --book")
                : null;
        }
        return new DepthOptions
        {
            Folder = folder,
            FillsOrders = FillsOrders ?? isOfPrices,
            Queue = TradesOnly ? new BackOfQueueModel() : new ProRataQueueModel(),
            CreateLatency = Latency is { } way ? () => new ConstantLatencyModel(way, way, way) : () => new RecordedLatencyModel(Least),
        };
    }
}
