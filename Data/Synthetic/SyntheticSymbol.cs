using System.Globalization;

namespace DolphinLean.Data.Synthetic;

/// <summary>An asset of the synthetic market.</summary>
/// <param name="Ticker">For example BTCUSDT.</param>
/// <param name="Price">Price at the start, USDT.</param>
/// <param name="Decimals">Decimals of the tick size.</param>
internal sealed record SyntheticSymbol(string Ticker, double Price, int Decimals)
{
    /// <summary>Tickers with the price scale and tick of early 2025.</summary>
    private static readonly SyntheticSymbol[] Listed =
    [
        new("BTCUSDT", 94_000, 1), new("ETHUSDT", 3_350, 2), new("BNBUSDT", 700, 2), new("SOLUSDT", 190, 2),
        new("XRPUSDT", 2.1, 4), new("DOGEUSDT", 0.32, 5), new("ADAUSDT", 0.86, 4), new("TRXUSDT", 0.255, 5),
        new("AVAXUSDT", 36, 3), new("LINKUSDT", 20, 3), new("DOTUSDT", 6.7, 3), new("LTCUSDT", 103, 2),
        new("BCHUSDT", 440, 2), new("UNIUSDT", 13.3, 3), new("NEARUSDT", 5, 3), new("APTUSDT", 8.8, 4),
        new("ICPUSDT", 10, 3), new("ETCUSDT", 25, 3), new("FILUSDT", 5, 3), new("ATOMUSDT", 6.3, 3),
        new("ARBUSDT", 0.72, 4), new("OPUSDT", 1.75, 4), new("INJUSDT", 20, 3), new("SUIUSDT", 4.2, 4),
        new("SEIUSDT", 0.41, 4), new("TIAUSDT", 4.5, 4), new("WLDUSDT", 2.2, 4), new("FETUSDT", 1.3, 4),
        new("RUNEUSDT", 4.7, 3), new("AAVEUSDT", 310, 2), new("MKRUSDT", 1_500, 1), new("LDOUSDT", 1.8, 4),
        new("STXUSDT", 1.5, 4), new("IMXUSDT", 1.3, 4), new("GRTUSDT", 0.2, 5), new("SANDUSDT", 0.55, 5),
        new("MANAUSDT", 0.46, 4), new("AXSUSDT", 6.2, 3), new("GALAUSDT", 0.036, 5), new("CHZUSDT", 0.083, 5),
        new("ENJUSDT", 0.21, 5), new("ALGOUSDT", 0.33, 4), new("VETUSDT", 0.044, 6), new("XLMUSDT", 0.33, 5),
        new("HBARUSDT", 0.27, 5), new("ORDIUSDT", 22, 3), new("PEPEUSDT", 0.0000205, 10), new("SHIBUSDT", 0.0000213, 8),
    ];

    /// <summary>The first <paramref name="count"/> assets; beyond the listed ones, numbered tickers with the same price scales.</summary>
    public static SyntheticSymbol[] Take(int count)
    {
        var symbols = new SyntheticSymbol[count];
        for (var i = 0; i < count; i++)
        {
            symbols[i] = i < Listed.Length
                ? Listed[i]
                : Listed[i % Listed.Length] with { Ticker = string.Create(CultureInfo.InvariantCulture, $"COIN{i + 1}USDT") };
        }
        return symbols;
    }
}
