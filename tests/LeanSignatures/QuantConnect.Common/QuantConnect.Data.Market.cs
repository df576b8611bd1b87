namespace QuantConnect.Data.Market;

public partial class Bar : QuantConnect.Data.Market.IBar
{
    public Bar() { }
    public virtual decimal Open { get => throw null; set => throw null; }
    public virtual decimal High { get => throw null; set => throw null; }
    public virtual decimal Low { get => throw null; set => throw null; }
    public virtual decimal Close { get => throw null; set => throw null; }
}

public partial class DataDictionary<T> : Common.Util.BaseExtendedDictionary<QuantConnect.Symbol, T>
{
    public DataDictionary() { }
    public override System.Collections.Generic.IEnumerator<System.Collections.Generic.KeyValuePair<QuantConnect.Symbol, T>> GetEnumerator() => throw null;
    public override T this[QuantConnect.Symbol symbol] { get => throw null; set => throw null; }
    public override System.Collections.Generic.ICollection<QuantConnect.Symbol> Keys { get => throw null; }
    public override System.Collections.Generic.ICollection<T> Values { get => throw null; }
}

public partial interface IBar
{
}

public partial interface IBaseDataBar : QuantConnect.Data.IBaseData, QuantConnect.Data.ISymbolProvider, QuantConnect.Data.Market.IBar
{
}

public partial class MarginInterestRate : QuantConnect.Data.BaseData
{
    public MarginInterestRate() { }
    public decimal InterestRate { get => throw null; set => throw null; }
}

public partial class QuoteBar : QuantConnect.Data.BaseData, QuantConnect.Data.Market.IBaseDataBar, QuantConnect.Data.IBaseData, QuantConnect.Data.ISymbolProvider, QuantConnect.Data.Market.IBar
{
    public QuoteBar() { }
    public decimal LastBidSize { get => throw null; set => throw null; }
    public decimal LastAskSize { get => throw null; set => throw null; }
    public QuantConnect.Data.Market.Bar Bid { get => throw null; set => throw null; }
    public QuantConnect.Data.Market.Bar Ask { get => throw null; set => throw null; }
    public override System.DateTime EndTime { get => throw null; set => throw null; }
}

public partial class QuoteBars : QuantConnect.Data.Market.DataDictionary<QuantConnect.Data.Market.QuoteBar>
{
    public QuoteBars() { }
}

public partial class TradeBar : QuantConnect.Data.BaseData, QuantConnect.Data.Market.IBaseDataBar, QuantConnect.Data.IBaseData, QuantConnect.Data.ISymbolProvider, QuantConnect.Data.Market.IBar
{
    public TradeBar() { }
    public virtual decimal Volume { get => throw null; set => throw null; }
    public virtual decimal Open { get => throw null; set => throw null; }
    public virtual decimal High { get => throw null; set => throw null; }
    public virtual decimal Low { get => throw null; set => throw null; }
    public virtual decimal Close { get => throw null; set => throw null; }
    public override System.DateTime EndTime { get => throw null; set => throw null; }
    public virtual System.TimeSpan Period { get => throw null; set => throw null; }
}

public partial class TradeBars : QuantConnect.Data.Market.DataDictionary<QuantConnect.Data.Market.TradeBar>
{
    public TradeBars() { }
}
