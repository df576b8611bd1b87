using System.Globalization;
using QuantConnect.Util;

namespace QuantConnect.Securities;

/// <summary>Exchanges' rules by market, symbol and asset class. The engine fills it before an algorithm adds securities.</summary>
public class SymbolPropertiesDatabase
{
    private const int LeastColumns = 9;

    private readonly Dictionary<(string Market, string Symbol, SecurityType Type), SymbolProperties> _entries = [];

    /// <summary>Whether every symbol is traded without lot, tick and least order.</summary>
    internal bool IsUnconstrained { get; set; }

    /// <summary>Whether there is an entry for a symbol itself.</summary>
    public bool ContainsKey(string market, Symbol symbol, SecurityType securityType) => ContainsKey(market, symbol.ID.Symbol, securityType);

    /// <inheritdoc cref="ContainsKey(string, Symbol, SecurityType)"/>
    public bool ContainsKey(string market, string symbol, SecurityType securityType) => _entries.ContainsKey(Key(market, symbol, securityType));

    /// <summary>
    /// The rules of a symbol; else of its market's every symbol; else, for crypto, lot and tick 1e-8 in the ticker's own quote currency; else
    /// LEAN's default.
    /// </summary>
    /// <param name="market">Market.</param>
    /// <param name="symbol">Symbol.</param>
    /// <param name="securityType">Asset class.</param>
    /// <param name="defaultQuoteCurrency">Quote currency where nothing says another.</param>
    public SymbolProperties GetSymbolProperties(string market, Symbol symbol, SecurityType securityType, string defaultQuoteCurrency)
    {
        var properties = Find(market, symbol.ID.Symbol, securityType, defaultQuoteCurrency);
        return IsUnconstrained && securityType != SecurityType.Base ? properties.Unconstrained() : properties;
    }

    /// <summary>Sets the rules of a symbol; "*" stands for every symbol of the market.</summary>
    internal void Set(string market, string symbol, SecurityType securityType, SymbolProperties properties) =>
        _entries[Key(market, symbol, securityType)] = properties;

    /// <summary>Adds the entries of a file in LEAN's format (<c>symbol-properties-database.csv</c>).</summary>
    /// <param name="reader">The text, header included.</param>
    /// <param name="name">The file's name, for errors.</param>
    /// <exception cref="InvalidDataException">A row has too few columns or a value that is no number above 0.</exception>
    internal void Read(TextReader reader, string name)
    {
        for (var row = 1; reader.ReadLine() is { } line; row++)
        {
            if (line.Length == 0 || line[0] == '#' || line.StartsWith("market,", StringComparison.OrdinalIgnoreCase)) continue;
            var cells = line.Split(',');
            if (cells.Length < LeastColumns)
                throw new InvalidDataException($"{name} row {row}: expected at least {LeastColumns} columns, found {cells.Length} in '{line}'.");
            if (!Enum.TryParse<SecurityType>(cells[2], ignoreCase: true, out var type))
                throw new InvalidDataException($"{name} row {row}, column type: '{cells[2]}' is no asset class.");
            var minimum = cells.Length > 9 && cells[9].Length > 0 ? Number(cells[9], "minimum_order_size") : (decimal?)null;
            var magnifier = cells.Length > 10 && cells[10].Length > 0 ? Number(cells[10], "price_magnifier") : 1m;
            var properties = new SymbolProperties(
                cells[3], cells[4], Number(cells[5], "contract_multiplier"), Number(cells[6], "minimum_price_variation"), Number(cells[7], "lot_size"),
                cells[8], minimum, magnifier);
            Set(cells[0], cells[1] == "[*]" ? "*" : cells[1], type, properties);

            decimal Number(string cell, string column) =>
                decimal.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number > 0
                    ? number
                    : throw new InvalidDataException($"{name} row {row}, column {column}: expected a number above 0, found '{cell}'.");
        }
    }

    private SymbolProperties Find(string market, string symbol, SecurityType type, string defaultQuoteCurrency)
    {
        if (_entries.TryGetValue(Key(market, symbol, type), out var known) || _entries.TryGetValue(Key(market, "*", type), out known)) return known;
        if (type is not (SecurityType.Crypto or SecurityType.CryptoFuture)) return SymbolProperties.GetDefault(defaultQuoteCurrency);
        return SymbolProperties.OfUnknownCrypto(symbol, CurrencyPairUtil.QuoteCurrencyOf(symbol) ?? defaultQuoteCurrency);
    }

    private static (string, string, SecurityType) Key(string market, string symbol, SecurityType type) =>
        (market.ToLowerInvariant(), symbol.ToUpperInvariant(), type);
}
