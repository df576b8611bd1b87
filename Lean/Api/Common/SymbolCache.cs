using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace QuantConnect;

/// <summary>Symbols under the tickers that an algorithm gave them, so that it may write "BTCUSDT" where a symbol is meant.</summary>
public static class SymbolCache
{
    private static readonly ConcurrentDictionary<string, Symbol> Symbols = new(StringComparer.OrdinalIgnoreCase);
    private static readonly ConcurrentDictionary<Symbol, string> Tickers = new();

    /// <summary>Makes a symbol known under a ticker.</summary>
    public static void Set(string ticker, Symbol symbol)
    {
        Symbols[ticker] = symbol;
        Tickers[symbol] = ticker;
    }

    /// <summary>The symbol of a ticker.</summary>
    /// <exception cref="InvalidOperationException">No symbol, or more than one custom data symbol, has the ticker.</exception>
    public static Symbol GetSymbol(string ticker) => TryGetSymbol(ticker, out var symbol)
        ? symbol
        : throw new InvalidOperationException($"No symbol is known under the ticker '{ticker}'; add the security first.");

    /// <summary>The symbol of a ticker, of <c>ticker.TypeName</c> if one custom data symbol has it, or of an identifier's text.</summary>
    public static bool TryGetSymbol(string ticker, [MaybeNullWhen(false)] out Symbol symbol)
    {
        if (Symbols.TryGetValue(ticker, out symbol)) return true;
        if (ticker.Contains(' ') && SecurityIdentifier.TryParse(ticker, out var id))
        {
            symbol = new Symbol(id, id.Symbol);
            return true;
        }
        var prefix = ticker + ".";
        var matches = Symbols.Where(pair => pair.Key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)).Select(pair => pair.Value).Take(2).ToList();
        symbol = matches.Count == 1 ? matches[0] : null;
        return symbol is not null;
    }

    /// <summary>The ticker of a symbol, or its identifier's text if it has none.</summary>
    public static string GetTicker(Symbol symbol) => Tickers.TryGetValue(symbol, out var ticker) ? ticker : symbol.ID.ToString();

    /// <summary>The ticker of a symbol; false if it has none.</summary>
    public static bool TryGetTicker(Symbol symbol, [MaybeNullWhen(false)] out string ticker) => Tickers.TryGetValue(symbol, out ticker);

    /// <summary>Forgets a symbol; false if it was unknown.</summary>
    public static bool TryRemove(Symbol symbol) => Tickers.TryRemove(symbol, out var ticker) && Symbols.TryRemove(ticker, out _);

    /// <summary>Forgets every symbol.</summary>
    public static void Clear()
    {
        Symbols.Clear();
        Tickers.Clear();
    }
}
