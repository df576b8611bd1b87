namespace QuantConnect.Data.Consolidators;

public abstract partial class ConsolidatorBase : QuantConnect.Indicators.WindowBase<QuantConnect.Data.IBaseData>, QuantConnect.Data.Consolidators.IDataConsolidator, System.IDisposable
{
    protected ConsolidatorBase() { }
    public virtual void Dispose() => throw null;
}

public abstract partial class DataConsolidator<TInput> : QuantConnect.Data.Consolidators.ConsolidatorBase where TInput : QuantConnect.Data.IBaseData
{
    protected DataConsolidator() { }
}

public partial interface IDataConsolidator : System.IDisposable
{
}

public abstract partial class PeriodCountConsolidatorBase<T, TConsolidated> : QuantConnect.Data.Consolidators.DataConsolidator<T> where T : QuantConnect.Data.IBaseData where TConsolidated : QuantConnect.Data.BaseData
{
    protected PeriodCountConsolidatorBase(int maxCount) { }
    public event System.EventHandler<TConsolidated> DataConsolidated { add => throw null; remove => throw null; }
}

public partial class TradeBarConsolidator : QuantConnect.Data.Consolidators.TradeBarConsolidatorBase<QuantConnect.Data.Market.TradeBar>
{
    public TradeBarConsolidator(System.TimeSpan period, System.TimeSpan? startTime = default) : base(default(int)) { }
    public TradeBarConsolidator(int maxCount) : base(default(int)) { }
}

public abstract partial class TradeBarConsolidatorBase<T> : QuantConnect.Data.Consolidators.PeriodCountConsolidatorBase<T, QuantConnect.Data.Market.TradeBar> where T : QuantConnect.Data.IBaseData
{
    protected TradeBarConsolidatorBase(int maxCount) : base(default(int)) { }
}
