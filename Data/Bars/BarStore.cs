using DolphinLean.Data.MarketData.Bars;
using DolphinLean.Data.MarketData.Store;

namespace DolphinLean.Data.Bars;

/// <summary>Opens data folders: the one place that tells their formats apart.</summary>
public static class BarStore
{
    /// <summary>Opens a column store, an event store, or else LEAN's data folder.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="InvalidDataException">The store is of a version that this program does not know.</exception>
    public static IBarStore Open(string folder) =>
        ColumnStore.IsStore(folder) ? new ColumnStore(folder)
        : EventStore.IsStore(folder) ? new EventBarStore(new EventStore(folder))
        : new LeanFolderStore(folder);

    /// <summary>Whether a folder says that it is a column store or an event store.</summary>
    public static bool IsStore(string folder) => ColumnStore.IsStore(folder) || EventStore.IsStore(folder);
}
