namespace DolphinLean.Data.Bars.LeanFolder;

/// <summary>Columns of the text of bars, in the order of the file.</summary>
internal static class BarTextFormat
{
    private static readonly string[] Trade = ["time", "open", "high", "low", "close", "volume"];

    private static readonly string[] Quote =
    [
        "time", "bid open", "bid high", "bid low", "bid close", "bid size", "ask open", "ask high", "ask low", "ask close", "ask size",
    ];

    /// <summary>The names of the columns of a kind of bar.</summary>
    public static IReadOnlyList<string> Columns(BarKind kind) => kind == BarKind.Trade ? Trade : Quote;
}
