namespace DolphinLean.Engine.DepthFills;

/// <summary>Reason codes of reports.</summary>
public static class DepthReasons
{
    /// <summary>The book is out of sync, so that nobody knows what the order would meet.</summary>
    public const string OutOfSync = "BOOK_OUT_OF_SYNC";

    /// <summary>A post-only order would have traded at once.</summary>
    public const string PostOnly = "POST_ONLY_CROSSES";

    /// <summary>An order that may not rest found no more depth within its limit.</summary>
    public const string NoDepth = "NO_DEPTH";
}
