namespace DolphinLean.Binance.Rest;

/// <summary>A request that is to be made.</summary>
/// <param name="Method">GET, POST, PUT or DELETE.</param>
/// <param name="Path">Path.</param>
/// <param name="Query">Parameters, percent-encoded, without timestamp and signature.</param>
/// <param name="Weight">What it takes of the minute's limit.</param>
/// <param name="Access">What it must carry.</param>
internal sealed record RestCall(string Method, string Path, string Query, int Weight, Access Access)
{
    /// <summary>Whether it changes what is traded.</summary>
    public bool IsOrder => Access == Access.Signed && Method != "GET";

    /// <summary>Whether it counts as a new order.</summary>
    public bool IsNewOrder => Method == "POST" && (Path == "/fapi/v1/order" || Path == "/fapi/v1/algoOrder");
}
