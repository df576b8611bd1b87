namespace QuantConnect.Data;

public abstract partial class BaseData : QuantConnect.Data.IBaseData, QuantConnect.Data.ISymbolProvider
{
    public BaseData() { }
    public virtual QuantConnect.Data.BaseData Reader(QuantConnect.Data.SubscriptionDataConfig config, string line, System.DateTime date, bool isLiveMode) => throw null;
    public virtual QuantConnect.Data.BaseData Reader(QuantConnect.Data.SubscriptionDataConfig config, System.IO.StreamReader stream, System.DateTime date, bool isLiveMode) => throw null;
    public virtual QuantConnect.Data.SubscriptionDataSource GetSource(QuantConnect.Data.SubscriptionDataConfig config, System.DateTime date, bool isLiveMode) => throw null;
    public virtual bool IsSparseData() => throw null;
    public virtual NodaTime.DateTimeZone DataTimeZone() => throw null;
    public virtual QuantConnect.Data.BaseData Clone() => throw null;
    public QuantConnect.MarketDataType DataType { get => throw null; set => throw null; }
    public bool IsFillForward { get => throw null; }
    public System.DateTime Time { get => throw null; set => throw null; }
    public virtual System.DateTime EndTime { get => throw null; set => throw null; }
    public QuantConnect.Symbol Symbol { get => throw null; set => throw null; }
    public virtual decimal Value { get => throw null; set => throw null; }
}

public enum FileFormat { Csv = 0, Binary = 1, ZipEntryName = 2, UnfoldingCollection = 3, Index = 4, FoldingCollection = 5 }

public partial interface IBaseData : QuantConnect.Data.ISymbolProvider
{
}

public partial interface ISymbolProvider
{
}

public partial class Slice : QuantConnect.ExtendedDictionary<QuantConnect.Symbol, dynamic>, System.Collections.Generic.IEnumerable<System.Collections.Generic.KeyValuePair<QuantConnect.Symbol, QuantConnect.Data.BaseData>>, System.Collections.IEnumerable
{
    protected Slice(QuantConnect.Data.Slice slice) { }
    public QuantConnect.Data.Market.DataDictionary<T> Get<T>() where T : QuantConnect.Data.IBaseData => throw null;
    public override bool TryGetValue(QuantConnect.Symbol symbol, out dynamic data) => throw null;
    public System.Collections.Generic.IEnumerator<System.Collections.Generic.KeyValuePair<QuantConnect.Symbol, QuantConnect.Data.BaseData>> GetEnumerator() => throw null;
    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw null;
    public System.DateTime Time { get => throw null; }
    public QuantConnect.Data.Market.TradeBars Bars { get => throw null; }
    public QuantConnect.Data.Market.QuoteBars QuoteBars { get => throw null; }
    public override int Count { get => throw null; }
    public override dynamic this[QuantConnect.Symbol symbol] { get => throw null; set => throw null; }
}

public partial class SubscriptionDataConfig : System.IEquatable<QuantConnect.Data.SubscriptionDataConfig>
{
    public SubscriptionDataConfig(System.Type objectType, QuantConnect.Symbol symbol, QuantConnect.Resolution resolution, NodaTime.DateTimeZone dataTimeZone, NodaTime.DateTimeZone exchangeTimeZone, bool fillForward, bool extendedHours, bool isInternalFeed, bool isCustom = false, QuantConnect.TickType? tickType = default, bool isFilteredSubscription = true, QuantConnect.DataNormalizationMode dataNormalizationMode = QuantConnect.DataNormalizationMode.Adjusted, QuantConnect.DataMappingMode dataMappingMode = QuantConnect.DataMappingMode.OpenInterest, uint contractDepthOffset = 0, bool mappedConfig = false) { }
    public bool Equals(QuantConnect.Data.SubscriptionDataConfig other) => throw null;
    public QuantConnect.Symbol Symbol { get => throw null; }
}

public partial class SubscriptionDataSource : System.IEquatable<QuantConnect.Data.SubscriptionDataSource>
{
    public SubscriptionDataSource(string source, QuantConnect.SubscriptionTransportMedium transportMedium, QuantConnect.Data.FileFormat format) { }
    public bool Equals(QuantConnect.Data.SubscriptionDataSource other) => throw null;
}

public partial class SubscriptionManager
{
    public SubscriptionManager(QuantConnect.Interfaces.ITimeKeeper timeKeeper) { }
    public void AddConsolidator(QuantConnect.Symbol symbol, QuantConnect.Data.Consolidators.IDataConsolidator consolidator, QuantConnect.TickType? tickType = default) => throw null;
    public void RemoveConsolidator(QuantConnect.Symbol symbol, QuantConnect.Data.Consolidators.IDataConsolidator consolidator) => throw null;
}
