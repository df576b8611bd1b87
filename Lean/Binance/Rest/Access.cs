namespace DolphinLean.Binance.Rest;

/// <summary>What a request must carry.</summary>
internal enum Access { Public, Keyed, Signed }
