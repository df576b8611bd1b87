using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using QuantConnect.Util;

namespace QuantConnect.Securities;

/// <summary>Exchanges' rules by market, symbol and asset class. The engine fills it before an algorithm adds securities.</summary>
public class SymbolPropertiesDatabase
{
    private const int LeastColumns = 8;
    private const string Snapshot = "usdm-symbols.csv";

    private readonly Dictionary<SecurityDatabaseKey, SymbolProperties> _entries = [];
    private readonly List<SecurityDatabaseKey> _inOrder = [];

    /// <summary>Whether every symbol is traded without lot, tick and least order.</summary>
    internal bool IsUnconstrained { get; set; }

    /// <summary>Whether there is an entry for a symbol itself.</summary>
    public bool ContainsKey(string market, Symbol symbol, SecurityType securityType) => ContainsKey(market, symbol.ID.Symbol, securityType);

    /// <inheritdoc cref="ContainsKey(string, Symbol, SecurityType)"/>
    public bool ContainsKey(string market, string symbol, SecurityType securityType) =>
        _entries.ContainsKey(new SecurityDatabaseKey(market, symbol, securityType));

    /// <summary>The first market in the file that has a symbol.</summary>
    public bool TryGetMarket(string symbol, SecurityType securityType, [NotNullWhen(true)] out string? market)
    {
        market = _inOrder.Find(key => key.SecurityType == securityType && string.Equals(key.Symbol, symbol, StringComparison.OrdinalIgnoreCase))?.Market;
        return market is not null;
    }

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

    /// <summary>The rules of a market's symbols of an asset class, in the order of the file.</summary>
    public IEnumerable<KeyValuePair<SecurityDatabaseKey, SymbolProperties>> GetSymbolPropertiesList(string market, SecurityType securityType) =>
        GetSymbolPropertiesList(market).Where(entry => entry.Key.SecurityType == securityType);

    /// <summary>The rules of a market's symbols, in the order of the file.</summary>
    public IEnumerable<KeyValuePair<SecurityDatabaseKey, SymbolProperties>> GetSymbolPropertiesList(string market) =>
        _inOrder.Where(key => key.Market == market).Select(key => new KeyValuePair<SecurityDatabaseKey, SymbolProperties>(key, _entries[key]));

    /// <summary>Sets the rules of a symbol; "[*]" stands for every symbol of the market.</summary>
    /// <returns>True.</returns>
    public bool SetEntry(string market, string symbol, SecurityType securityType, SymbolProperties properties)
    {
        var key = new SecurityDatabaseKey(market, symbol, securityType);
        if (!_entries.ContainsKey(key)) _inOrder.Add(key);
        _entries[key] = properties;
        return true;
    }

    /// <summary>
    /// The rules of a data folder, <c>symbol-properties/symbol-properties-database.csv</c>; where it has no such file, those of the common
    /// USDⓈ-M symbols that come with the engine.
    /// </summary>
    /// <exception cref="InvalidDataException">The file has a row that cannot be read.</exception>
    internal static SymbolPropertiesDatabase FromFolder(string dataFolder)
    {
        var database = new SymbolPropertiesDatabase();
        var path = Path.Combine(dataFolder, "symbol-properties", "symbol-properties-database.csv");
        if (!File.Exists(path)) return FromSnapshot();
        using var reader = new StreamReader(path);
        database.Read(reader, path);
        return database;
    }

    /// <summary>The rules of the common USDⓈ-M symbols that come with the engine.</summary>
    internal static SymbolPropertiesDatabase FromSnapshot()
    {
        var database = new SymbolPropertiesDatabase();
        using var stream = typeof(SymbolPropertiesDatabase).Assembly.GetManifestResourceStream(Snapshot)
            ?? throw new InvalidOperationException($"the assembly holds no resource {Snapshot}");
        using var reader = new StreamReader(stream);
        database.Read(reader, Snapshot);
        return database;
    }

    /// <summary>Adds the crypto entries of a file in LEAN's format (<c>symbol-properties-database.csv</c>); other asset classes are passed over.</summary>
    /// <param name="reader">The text, header included.</param>
    /// <param name="name">The file's name, for errors.</param>
    /// <exception cref="InvalidDataException">A row has too few columns, a value is no number above 0, or a symbol appears twice.</exception>
    internal void Read(TextReader reader, string name)
    {
        for (var row = 1; reader.ReadLine() is { } line; row++)
        {
            if (string.IsNullOrWhiteSpace(line) || line[0] == '#' || line.StartsWith("market,", StringComparison.OrdinalIgnoreCase)) continue;
            var cells = line.Split(',');
            if (cells.Length < LeastColumns)
                throw new InvalidDataException($"{name} row {row}: expected at least {LeastColumns} columns, found {cells.Length} in '{line}'.");
            if (!Enum.TryParse<SecurityType>(cells[2], ignoreCase: true, out var type))
                throw new InvalidDataException($"{name} row {row}, column type: '{cells[2]}' is no asset class.");
            if (type is not (SecurityType.Crypto or SecurityType.CryptoFuture or SecurityType.Base)) continue;
            if (ContainsKey(cells[0], cells[1], type))
                throw new InvalidDataException($"{name} row {row}: expected {cells[1]} ({cells[2]}) of {cells[0]} once, found it again; remove one row.");
            var ticker = cells.Length > 8 ? cells[8] : string.Empty;
            var minimum = cells.Length > 9 && cells[9].Length > 0 ? Number(cells[9], "minimum_order_size") : (decimal?)null;
            var magnifier = cells.Length > 10 && cells[10].Length > 0 ? Number(cells[10], "price_magnifier") : 1m;
            SetEntry(cells[0], cells[1], type, new SymbolProperties(
                cells[3], cells[4], Number(cells[5], "contract_multiplier"), Number(cells[6], "minimum_price_variation"), Number(cells[7], "lot_size"),
                ticker, minimum, magnifier));

            decimal Number(string cell, string column) =>
                decimal.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number > 0
                    ? number
                    : throw new InvalidDataException($"{name} row {row}, column {column}: expected a number above 0, found '{cell}'.");
        }
    }

    private SymbolProperties Find(string market, string symbol, SecurityType type, string defaultQuoteCurrency)
    {
        var key = new SecurityDatabaseKey(market, symbol, type);
        if (_entries.TryGetValue(key, out var known) || _entries.TryGetValue(key.CreateCommonKey(), out known)) return known;
        if (type is not (SecurityType.Crypto or SecurityType.CryptoFuture)) return SymbolProperties.GetDefault(defaultQuoteCurrency);
        return SymbolProperties.OfUnknownCrypto(symbol, CurrencyPairUtil.QuoteCurrencyOf(symbol) ?? defaultQuoteCurrency);
    }
}
