using DolphinLean.Data.Bars;
using QuantConnect;
using QuantConnect.Data.Market;

namespace DolphinLean.Engine.History;

/// <summary>Makes LEAN's bars of columns.</summary>
internal static class ColumnBars
{
    /// <summary>The trade bar of a row.</summary>
    public static TradeBar Trades(BarColumns columns, int row, Symbol symbol, DateTime time, TimeSpan length) => new(
        time,
        symbol,
        RoundTripDecimal.From(columns.Open[row]),
        RoundTripDecimal.From(columns.High[row]),
        RoundTripDecimal.From(columns.Low[row]),
        RoundTripDecimal.From(columns.Close[row]),
        RoundTripDecimal.From(columns.Volume[row]),
        length);

    /// <summary>The quote bar of a row; a side without quotes is null.</summary>
    public static QuoteBar Quotes(BarColumns columns, int row, Symbol symbol, DateTime time, TimeSpan length) => new(
        time,
        symbol,
        Side(columns.BidOpen[row], columns.BidHigh[row], columns.BidLow[row], columns.BidClose[row]),
        RoundTripDecimal.From(columns.BidSize[row]),
        Side(columns.AskOpen[row], columns.AskHigh[row], columns.AskLow[row], columns.AskClose[row]),
        RoundTripDecimal.From(columns.AskSize[row]),
        length);

    private static Bar? Side(double open, double high, double low, double close) => double.IsNaN(close)
        ? null
        : new Bar(RoundTripDecimal.From(open), RoundTripDecimal.From(high), RoundTripDecimal.From(low), RoundTripDecimal.From(close));
}
