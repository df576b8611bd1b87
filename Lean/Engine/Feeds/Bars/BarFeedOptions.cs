using DolphinLean.Data.Bars;

namespace DolphinLean.Engine.Feeds.Bars;

/// <summary>What a feed of bars reads.</summary>
/// <param name="Store">Bars and funding rates.</param>
/// <param name="Warn">Gets what is wrong with the data, once a text.</param>
internal sealed record BarFeedOptions(IBarStore Store, Action<string> Warn);
