namespace QuantConnect.Data.Market;

/// <summary>Bar of quotes: one of bids and one of asks. Its own prices are the middle.</summary>
public class QuoteBar : BaseData, IBaseDataBar
{
    /// <summary>A bar of one minute without prices.</summary>
    public QuoteBar()
    {
        DataType = MarketDataType.QuoteBar;
        Bid = new Bar();
        Ask = new Bar();
        Period = QuantConnect.Time.OneMinute;
    }

    /// <summary>A bar.</summary>
    /// <param name="time">Its start, in the exchange's zone.</param>
    /// <param name="symbol">Symbol.</param>
    /// <param name="bid">Bids; null if there were none.</param>
    /// <param name="lastBidSize">Size of the last bid.</param>
    /// <param name="ask">Asks; null if there were none.</param>
    /// <param name="lastAskSize">Size of the last ask.</param>
    /// <param name="period">Length; one minute by default.</param>
    public QuoteBar(DateTime time, Symbol symbol, IBar? bid, decimal lastBidSize, IBar? ask, decimal lastAskSize, TimeSpan? period = null)
    {
        DataType = MarketDataType.QuoteBar;
        Time = time;
        Symbol = symbol;
        Bid = bid is null ? null : new Bar(bid.Open, bid.High, bid.Low, bid.Close);
        Ask = ask is null ? null : new Bar(ask.Open, ask.High, ask.Low, ask.Close);
        if (Bid is not null) LastBidSize = lastBidSize;
        if (Ask is not null) LastAskSize = lastAskSize;
        Value = Close;
        Period = period ?? QuantConnect.Time.OneMinute;
    }

    /// <summary>Size of the last bid.</summary>
    public decimal LastBidSize { get; set; }

    /// <summary>Size of the last ask.</summary>
    public decimal LastAskSize { get; set; }

    /// <summary>Bids; null if there were none.</summary>
    public Bar? Bid { get; set; }

    /// <summary>Asks; null if there were none.</summary>
    public Bar? Ask { get; set; }

    /// <inheritdoc/>
    public decimal Open => Middle(Bid?.Open ?? 0, Ask?.Open ?? 0);

    /// <inheritdoc/>
    public decimal High => Middle(Bid?.High ?? 0, Ask?.High ?? 0);

    /// <inheritdoc/>
    public decimal Low => Middle(Bid?.Low ?? 0, Ask?.Low ?? 0);

    /// <summary>Last middle price; <see cref="BaseData.Value"/> if there are neither bids nor asks.</summary>
    public decimal Close => Bid is null && Ask is null ? Value : Middle(Bid?.Close ?? 0, Ask?.Close ?? 0);

    /// <summary>End of the bar: start plus length.</summary>
    public override DateTime EndTime
    {
        get => Time + Period;
        set => Period = value - Time;
    }

    /// <summary>Length.</summary>
    public TimeSpan Period { get; set; }

    /// <summary>Takes a quote into the bar.</summary>
    public override void Update(decimal lastTrade, decimal bidPrice, decimal askPrice, decimal volume, decimal bidSize, decimal askSize)
    {
        if (bidPrice != 0) (Bid ??= new Bar()).Update(bidPrice);
        if (askPrice != 0) (Ask ??= new Bar()).Update(askPrice);
        if (bidSize > 0) LastBidSize = bidSize;
        if (askSize > 0) LastAskSize = askSize;
        if (lastTrade != 0) Value = lastTrade;
        else if (askPrice != 0) Value = askPrice;
        else if (bidPrice != 0) Value = bidPrice;
    }

    /// <summary>The bar of middle prices.</summary>
    public TradeBar Collapse() => new(Time, Symbol, Open, High, Low, Close, 0, Period);

    /// <summary>A copy, with its own bids and asks.</summary>
    public override BaseData Clone()
    {
        var clone = (QuoteBar)MemberwiseClone();
        clone.Bid = Bid?.Clone();
        clone.Ask = Ask?.Clone();
        return clone;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Symbol}: Bid: {Bid} Ask: {Ask}";

    private static decimal Middle(decimal bid, decimal ask)
    {
        if (bid == 0) return ask;
        return ask == 0 ? bid : (bid + ask) / 2m;
    }
}
