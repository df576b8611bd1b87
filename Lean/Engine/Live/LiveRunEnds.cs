using DolphinLean.Data.Grid.Services;
using DolphinLean.Data.Journal;
using DolphinLean.Engine.Live.Watching;

namespace DolphinLean.Engine.Live;

/// <summary>Where what a run tells goes. None of it comes back, so a replay does without.</summary>
/// <param name="Watcher">Watches for a person.</param>
/// <param name="Outbox">Tells the services.</param>
/// <param name="Ledger">Keeps closed trades and days.</param>
internal readonly record struct LiveRunEnds(ILiveWatcher? Watcher, ITraderOutbox? Outbox, ITradeLedger? Ledger);
