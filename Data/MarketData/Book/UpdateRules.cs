namespace DolphinLean.Data.MarketData.Book;

/// <summary>How Binance's update ids chain, by market: <c>U</c> first, <c>u</c> last, <c>pu</c> last of the update before.</summary>
internal static class UpdateRules
{
    /// <summary>Whether an update comes next after the one that ended at <paramref name="lastId"/>.</summary>
    public static bool Follows(bool isSpot, long lastId, long firstOfUpdate, long previousOfUpdate) =>
        isSpot ? firstOfUpdate == lastId + 1 : previousOfUpdate == lastId;

    /// <summary>Whether an update ends before the snapshot does and must be dropped.</summary>
    public static bool IsBefore(bool isSpot, long snapshotId, long lastOfUpdate) =>
        isSpot ? lastOfUpdate <= snapshotId : lastOfUpdate < snapshotId;

    /// <summary>Whether an update can be the first one after the snapshot: none is missing between them.</summary>
    public static bool Bridges(bool isSpot, long snapshotId, long firstOfUpdate, long previousOfUpdate) =>
        isSpot ? firstOfUpdate <= snapshotId + 1 : firstOfUpdate <= snapshotId || previousOfUpdate == snapshotId;
}
