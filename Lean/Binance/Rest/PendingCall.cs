namespace DolphinLean.Binance.Rest;

/// <summary>A request that waits, or has left and has no answer yet.</summary>
internal sealed class PendingCall(RestCall call, Action<RestAnswer> then, long askedMs, bool isRepeated)
{
    public RestCall Call => call;
    public Action<RestAnswer> Then => then;

    /// <summary>When it was asked for.</summary>
    public long AskedMs { get; } = askedMs;

    /// <summary>Whether it is made again until it is done.</summary>
    public bool IsRepeated => isRepeated;

    /// <summary>Whether it asks for the market's data, as often as it takes.</summary>
    public bool IsQuestion => isRepeated && call.Access == Access.Public;

    /// <summary>Says at the moment at which it leaves why it must not; null for a request that always may.</summary>
    public Func<string?>? WhyNot { get; init; }

    public int Tries { get; set; }

    /// <summary>When it may leave; at once when 0.</summary>
    public long DueMs { get; set; }

    public long SentMs { get; set; }
    public long SentExchangeMs { get; set; }
}
