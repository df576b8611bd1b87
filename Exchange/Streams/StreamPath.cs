namespace DolphinLean.Exchange.Streams;

/// <summary>The address of a socket: <c>/ws</c> gives bare messages, <c>/stream</c> wrapped ones; a category may stand before.</summary>
internal sealed record StreamPath(bool IsCombined, IReadOnlyList<string> Streams)
{
    private static readonly string[] Categories = ["public", "market", "private"];

    public static StreamPath? Parse(string path, string query)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > 0 && Categories.Contains(parts[0]))
            parts = parts[1..];
        if (parts.Length == 0 || parts[0] is not ("ws" or "stream"))
            return null;
        var parameters = Rest.Parameters.Parse(query, "");
        var named = (parameters.Text("streams") ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);
        string[] key = parameters.Text("listenKey") is { } listenKey ? [listenKey] : [];
        return new StreamPath(parts[0] == "stream", [.. parts[1..], .. named, .. key]);
    }
}
