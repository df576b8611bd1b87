using System.Globalization;

namespace DolphinLean.Engine.Statistics;

/// <summary>The account at the end of a run, which LEAN shows as runtime statistics. All in account currency.</summary>
/// <param name="Equity">Portfolio value.</param>
/// <param name="StartEquity">Portfolio value at the start.</param>
/// <param name="Unrealized">Unrealized profit of the open positions.</param>
/// <param name="Fees">All fees paid.</param>
/// <param name="NetProfit">Realized profit less fees, summed over the holdings.</param>
/// <param name="Holdings">Absolute value of all holdings.</param>
/// <param name="Volume">Traded value.</param>
public sealed record RuntimeFigures(
    decimal Equity, decimal StartEquity, decimal Unrealized, decimal Fees, decimal NetProfit, decimal Holdings, decimal Volume)
{
    /// <summary>Names and texts, in the order of the names.</summary>
    /// <param name="accountCurrency">Account currency, for example <c>USDT</c>.</param>
    /// <param name="probabilisticSharpeRatio">Text of that figure in the summary.</param>
    /// <param name="custom">Figures that the algorithm set itself; LEAN's own win over equal names.</param>
    public IReadOnlyList<KeyValuePair<string, string>> ToText(
        string accountCurrency, string probabilisticSharpeRatio, IReadOnlyDictionary<string, string>? custom = null)
    {
        var symbol = CurrencySymbols.Of(accountCurrency);
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (custom != null)
        {
            foreach (var (name, text) in custom)
                texts[name] = text;
        }
        texts["Probabilistic Sharpe Ratio"] = probabilisticSharpeRatio;
        texts["Unrealized"] = symbol + Money(Unrealized);
        texts["Fees"] = $"-{symbol}{Money(Fees)}";
        texts["Net Profit"] = symbol + Money(NetProfit);
        texts["Return"] = Return().ToString("P", CultureInfo.InvariantCulture);
        texts["Equity"] = symbol + Money(Equity);
        texts["Holdings"] = symbol + Money(Holdings);
        texts["Volume"] = symbol + Money(Volume);
        return [.. texts];
    }

    private decimal Return() => StartEquity > 0 ? (Equity - StartEquity) / StartEquity : 0;

    private static string Money(decimal value) => value.ToString("N2", CultureInfo.InvariantCulture);
}
