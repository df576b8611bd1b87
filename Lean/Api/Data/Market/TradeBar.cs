namespace QuantConnect.Data.Market;

/// <summary>Bar of trades.</summary>
public class TradeBar : BaseData, IBaseDataBar
{
    private bool _hasOpen;

    /// <summary>A bar of one minute without prices.</summary>
    public TradeBar()
    {
        DataType = MarketDataType.TradeBar;
        Period = QuantConnect.Time.OneMinute;
    }

    /// <summary>A copy.</summary>
    public TradeBar(TradeBar original)
        : this(original.Time, original.Symbol, original.Open, original.High, original.Low, original.Close, original.Volume, original.Period)
    {
    }

    /// <summary>A bar.</summary>
    /// <param name="time">Its start, in the exchange's zone.</param>
    /// <param name="symbol">Symbol.</param>
    /// <param name="open">First price.</param>
    /// <param name="high">Highest price.</param>
    /// <param name="low">Lowest price.</param>
    /// <param name="close">Last price.</param>
    /// <param name="volume">Traded quantity in base units.</param>
    /// <param name="period">Length; one minute by default.</param>
    public TradeBar(DateTime time, Symbol symbol, decimal open, decimal high, decimal low, decimal close, decimal volume, TimeSpan? period = null)
    {
        DataType = MarketDataType.TradeBar;
        Time = time;
        Symbol = symbol;
        Open = open;
        High = high;
        Low = low;
        Close = close;
        Volume = volume;
        Period = period ?? QuantConnect.Time.OneMinute;
        _hasOpen = true;
    }

    /// <summary>Traded quantity in base units.</summary>
    public virtual decimal Volume { get; set; }

    /// <inheritdoc/>
    public virtual decimal Open
    {
        get;
        set
        {
            _hasOpen = true;
            field = value;
        }
    }

    /// <inheritdoc/>
    public virtual decimal High { get; set; }

    /// <inheritdoc/>
    public virtual decimal Low { get; set; }

    /// <summary>Last price; the bar's <see cref="BaseData.Value"/>.</summary>
    public virtual decimal Close
    {
        get => Value;
        set => Value = value;
    }

    /// <summary>End of the bar: start plus length.</summary>
    public override DateTime EndTime
    {
        get => Time + Period;
        set => Period = value - Time;
    }

    /// <summary>Length.</summary>
    public virtual TimeSpan Period { get; set; }

    /// <summary>Takes a trade into the bar.</summary>
    public override void Update(decimal lastTrade, decimal bidPrice, decimal askPrice, decimal volume, decimal bidSize, decimal askSize)
    {
        if (!_hasOpen)
        {
            Open = High = Low = lastTrade;
        }
        else if (lastTrade > High) High = lastTrade;
        else if (lastTrade < Low) Low = lastTrade;
        Close = lastTrade;
        Volume += volume;
    }

    /// <summary>A copy. One that repeats an older bar has no volume, which indicators would count twice.</summary>
    public override BaseData Clone(bool fillForward)
    {
        var clone = (TradeBar)base.Clone(fillForward);
        if (fillForward) clone.Volume = 0;
        return clone;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Symbol}: O: {Open.SmartRounding().ToStringInvariant()} H: {High.SmartRounding().ToStringInvariant()} " +
        $"L: {Low.SmartRounding().ToStringInvariant()} C: {Close.SmartRounding().ToStringInvariant()} V: {Volume.SmartRounding().ToStringInvariant()}";
}
