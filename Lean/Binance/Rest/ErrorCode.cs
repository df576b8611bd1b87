namespace DolphinLean.Binance.Rest;

/// <summary>Binance's error codes that have an answer of their own (docs/live.md, Errors).</summary>
internal static class ErrorCode
{
    public const int UnknownFailure = -1000;
    public const int Disconnected = -1001;
    public const int TooManyRequests = -1003;
    public const int UnexpectedResponse = -1006;
    public const int Timeout = -1007;
    public const int Busy = -1008;
    public const int TooManyOrders = -1015;
    public const int Timestamp = -1021;
    public const int Precision = -1111;
    public const int NoListenKey = -1125;
    public const int CancelRejected = -2011;
    public const int NoSuchOrder = -2013;
    public const int Margin = -2019;
    public const int ReduceOnly = -2022;
    public const int DuplicateId = -4116;
    public const int UseAlgoEndpoint = -4120;
    public const int Notional = -4164;
    public const int PostOnly = -5022;
    public const int NoChange = -5027;

    /// <summary>A code of our own: the request was held back and never left.</summary>
    public const int NeverSent = 1;

    /// <summary>Whether a code says that an order did not fit the filters in force, so that ours are old.</summary>
    public static bool IsFilter(int code) =>
        code == Precision || code == Notional || code is (<= -4001 and >= -4007) || code is -4013 || code is -4014 || code is -4023;
}
