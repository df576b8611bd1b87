using QuantConnect;
using QuantConnect.Data.Market;

namespace DolphinLean.Engine.Feeds.Bars;

/// <summary>Makes LEAN's bars of columns, when somebody asks for one.</summary>
internal static class BarObjects
{
    /// <summary>The last real trade bar of a stream.</summary>
    public static TradeBar Trades(BarStream stream, Symbol symbol)
    {
        var (columns, i) = (stream.Columns!, stream.Index);
        return new TradeBar(
            new DateTime(stream.EndTicks - stream.LengthTicks), symbol, RoundTripDecimal.From(columns.Open[i]), RoundTripDecimal.From(columns.High[i]),
            RoundTripDecimal.From(columns.Low[i]), RoundTripDecimal.From(columns.Close[i]), RoundTripDecimal.From(columns.Volume[i]),
            new TimeSpan(stream.LengthTicks));
    }

    /// <summary>The last real quote bar of a stream.</summary>
    public static QuoteBar Quotes(BarStream stream, Symbol symbol)
    {
        var (columns, i) = (stream.Columns!, stream.Index);
        var bid = Side(columns.BidOpen[i], columns.BidHigh[i], columns.BidLow[i], columns.BidClose[i]);
        var ask = Side(columns.AskOpen[i], columns.AskHigh[i], columns.AskLow[i], columns.AskClose[i]);
        return new QuoteBar(
            new DateTime(stream.EndTicks - stream.LengthTicks), symbol, bid, RoundTripDecimal.From(columns.BidSize[i]), ask,
            RoundTripDecimal.From(columns.AskSize[i]), new TimeSpan(stream.LengthTicks));
    }

    /// <summary>The trade bar of the step that ends now.</summary>
    public static TradeBar TradesNow(BarStream stream, Symbol symbol, long nowTicks)
    {
        var bar = Trades(stream, symbol);
        if (!stream.IsFillForward)
            return bar;

        // A repeated bar has no volume, which indicators would count twice.
        bar.Volume = 0;
        bar.Time = new DateTime(nowTicks - stream.LengthTicks);
        return (TradeBar)bar.Clone(true);
    }

    /// <summary>The quote bar of the step that ends now.</summary>
    public static QuoteBar QuotesNow(BarStream stream, Symbol symbol, long nowTicks)
    {
        var bar = Quotes(stream, symbol);
        if (!stream.IsFillForward)
            return bar;
        bar.Time = new DateTime(nowTicks - stream.LengthTicks);
        return (QuoteBar)bar.Clone(true);
    }

    private static Bar? Side(double open, double high, double low, double close) => double.IsNaN(close)
        ? null
        : new Bar(RoundTripDecimal.From(open), RoundTripDecimal.From(high), RoundTripDecimal.From(low), RoundTripDecimal.From(close));
}
