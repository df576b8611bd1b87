namespace QuantConnect;

public enum AccountType { Margin = 0, Cash = 1 }

public enum DataMappingMode { LastTradingDay = 0, FirstDayMonth = 1, OpenInterest = 2, OpenInterestAnnual = 3 }

public enum DataNormalizationMode { Raw = 0, Adjusted = 1, SplitAdjusted = 2, TotalReturn = 3, ForwardPanamaCanal = 4, BackwardsPanamaCanal = 5, BackwardsRatio = 6, ScaledRaw = 7 }

public abstract partial class ExtendedDictionary<TKey, TValue> : QuantConnect.Interfaces.IExtendedDictionary<TKey, TValue>
{
    protected ExtendedDictionary() { }
    public virtual void Clear() => throw null;
    public abstract bool TryGetValue(TKey key, out TValue value);
    public virtual bool ContainsKey(TKey key) => throw null;
    public virtual bool Remove(TKey key) => throw null;
    public abstract int Count { get; }
    public virtual bool IsReadOnly { get => throw null; }
    public abstract TValue this[TKey key] { get; set; }
}

public static partial class Extensions
{
    public static System.DateTime ConvertToUtc(this System.DateTime time, NodaTime.DateTimeZone from, bool strict = false) => throw null;
}

public enum SeriesType
{
    Line,
}

public abstract partial class BaseSeries
{
}

public partial class Series : QuantConnect.BaseSeries
{
    public Series(string name, QuantConnect.SeriesType type, int index, string unit) => throw null;
    public void AddPoint(System.DateTime time, decimal value) => throw null;
}

public partial class Chart
{
    public Chart(string name) => throw null;
    public void AddSeries(QuantConnect.BaseSeries series) => throw null;
}

public static partial class Globals
{
    public static string DataFolder { get => throw null; }
}

public static partial class Market
{
    public const string Binance = "binance";
}

public enum MarketDataType { Base = 0, TradeBar = 1, Tick = 2, Auxiliary = 3, QuoteBar = 4, OptionChain = 5, FuturesChain = 6 }

public enum Resolution { Tick = 0, Second = 1, Minute = 2, Hour = 3, Daily = 4 }

public partial class SecurityIdentifier : System.IEquatable<QuantConnect.SecurityIdentifier>, System.IComparable<QuantConnect.SecurityIdentifier>, System.IComparable
{
    public SecurityIdentifier(string symbol, ulong properties) { }
    public int CompareTo(QuantConnect.SecurityIdentifier other) => throw null;
    public int CompareTo(object obj) => throw null;
    public bool Equals(QuantConnect.SecurityIdentifier other) => throw null;
}

public enum SecurityType { Base = 0, Equity = 1, Option = 2, Commodity = 3, Forex = 4, Future = 5, Cfd = 6, Crypto = 7, FutureOption = 8, Index = 9, IndexOption = 10, CryptoFuture = 11 }

public enum SubscriptionTransportMedium { LocalFile = 0, RemoteFile = 1, Rest = 2, Streaming = 3, ObjectStore = 4 }

public sealed partial class Symbol : System.IEquatable<QuantConnect.Symbol>, System.IComparable
{
    public Symbol(QuantConnect.SecurityIdentifier sid, string value) { }
    public static QuantConnect.Symbol Create(string ticker, QuantConnect.SecurityType securityType, string market, string alias = null, System.Type baseDataType = null) => throw null;
    public int CompareTo(object obj) => throw null;
    public bool Equals(QuantConnect.Symbol other) => throw null;
    public string Value { get => throw null; }
    public QuantConnect.Symbol Underlying { get => throw null; }
    public QuantConnect.SecurityType SecurityType { get => throw null; }
}

public enum TickType { Trade = 0, Quote = 1, OpenInterest = 2 }

public static partial class Time
{
    public static readonly System.DateTime EndOfTime;
}

public static partial class TimeZones
{
    public static readonly NodaTime.DateTimeZone Utc;
}
