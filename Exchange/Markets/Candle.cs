namespace DolphinLean.Exchange.Markets;

/// <summary>Open, high, low, close and volumes of one interval. Ids are of its first and last trade, −1 when it has none.</summary>
internal sealed record Candle(
    long OpenMs, long CloseMs, decimal Open, decimal High, decimal Low, decimal Close, decimal Volume, decimal QuoteVolume,
    long Trades, decimal TakerBuyVolume, decimal TakerBuyQuoteVolume, long FirstTradeId, long LastTradeId)
{
    /// <summary>One candle over both; <paramref name="next"/> is the later one.</summary>
    public Candle With(Candle next) => this with
    {
        High = Math.Max(High, next.High),
        Low = Math.Min(Low, next.Low),
        Close = next.Close,
        Volume = Volume + next.Volume,
        QuoteVolume = QuoteVolume + next.QuoteVolume,
        Trades = Trades + next.Trades,
        TakerBuyVolume = TakerBuyVolume + next.TakerBuyVolume,
        TakerBuyQuoteVolume = TakerBuyQuoteVolume + next.TakerBuyQuoteVolume,
        FirstTradeId = FirstTradeId < 0 ? next.FirstTradeId : FirstTradeId,
        LastTradeId = next.LastTradeId < 0 ? LastTradeId : next.LastTradeId,
    };
}
