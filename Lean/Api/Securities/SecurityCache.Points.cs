using QuantConnect.Data;
using QuantConnect.Data.Market;

namespace QuantConnect.Securities;

// Points that the cache is given, as opposed to columns that it reads.
public partial class SecurityCache
{
    /// <summary>Takes a point: its prices become the last ones, unless it is auxiliary or repeats an older one.</summary>
    public void AddData(BaseData data)
    {
        if (data.IsFillForward) return;
        _byType[data.GetType()] = data;
        if (data.DataType == MarketDataType.Auxiliary || IsLive) return;

        // A trade bar of the same moment does not push a quote bar out.
        if (data.DataType != MarketDataType.TradeBar || _lastQuoteBar != data.EndTime || _lastData is null) _lastData = data;
        switch (data)
        {
            case Tick tick: Take(tick); break;
            case IBar bar: Take(bar, data); break;
            default: if (data.Price != 0) Price = data.Price; break;
        }
    }

    private void Take(Tick tick)
    {
        if (tick.Value != 0) Price = tick.Value;
        if (tick.TickType == TickType.Trade && tick.Quantity != 0) Volume = tick.Quantity;
        if (tick.TickType != TickType.Quote) return;
        if (tick.BidPrice != 0) BidPrice = tick.BidPrice;
        if (tick.BidSize != 0) BidSize = tick.BidSize;
        if (tick.AskPrice != 0) AskPrice = tick.AskPrice;
        if (tick.AskSize != 0) AskSize = tick.AskSize;
    }

    private void Take(IBar bar, BaseData data)
    {
        // A quote bar's middle prices stay when the trade bar of the same moment follows.
        if (_lastQuoteBar != data.EndTime || _lastBar != data.EndTime)
        {
            _lastBar = data.EndTime;
            if (bar.Open != 0) Open = bar.Open;
            if (bar.High != 0) High = bar.High;
            if (bar.Low != 0) Low = bar.Low;
            if (bar.Close != 0) Price = Close = bar.Close;
        }
        if (bar is TradeBar { Volume: not 0 } trade) Volume = trade.Volume;
        if (bar is not QuoteBar quotes) return;
        _lastQuoteBar = data.EndTime;
        if (quotes.Bid is { Close: not 0 } bid) BidPrice = bid.Close;
        if (quotes.Ask is { Close: not 0 } ask) AskPrice = ask.Close;
        if (quotes.LastBidSize != 0) BidSize = quotes.LastBidSize;
        if (quotes.LastAskSize != 0) AskSize = quotes.LastAskSize;
    }
}
