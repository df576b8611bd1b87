using DolphinLean.Data.Bars;

namespace DolphinLean.Engine.Feeds.Bars;

/// <summary>What a feed of bars reads.</summary>
/// <param name="Store">Bars and funding rates.</param>
/// <param name="Clock">Measures how long stepping waits for data.</param>
/// <param name="Warn">Gets what is wrong with the data.</param>
/// <param name="Threads">Threads that may read, at least 1.</param>
internal sealed record BarFeedOptions(IBarStore Store, TimeProvider Clock, Action<string> Warn, int Threads);
