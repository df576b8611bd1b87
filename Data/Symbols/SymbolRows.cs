using System.Text;

namespace DolphinLean.Data.Symbols;

/// <summary>The rows of LEAN's <c>symbol-properties-database.csv</c>, as text, found by market, symbol and asset class.</summary>
public sealed class SymbolRows
{
    /// <summary>Place of the file in a data folder.</summary>
    public const string RelativePath = "symbol-properties/symbol-properties-database.csv";

    private const string Header =
        "market,symbol,type,description,quote_currency,contract_multiplier,minimum_price_variation,lot_size,market_ticker,minimum_order_size,price_magnifier,strike_multiplier";

    private const string SnapshotName = "usdm-symbols.csv";
    private const int LeastColumns = 8;

    // Rows and, in an existing file, its comments, in order; a row's place by key.
    private readonly List<string> _lines = [];
    private readonly Dictionary<(string Market, string Symbol, string Type), int> _places = [];

    /// <summary>Number of symbols.</summary>
    public int Count => _places.Count;

    /// <summary>The rows of a file; none where there is no file.</summary>
    /// <exception cref="InvalidDataException">A row has too few columns or repeats a symbol.</exception>
    public static SymbolRows Read(string path)
    {
        if (!File.Exists(path))
            return new SymbolRows();
        using var reader = new StreamReader(path);
        return Read(reader, path);
    }

    /// <summary>The rows of a data folder; null where it has no such file.</summary>
    /// <exception cref="InvalidDataException">A row has too few columns or repeats a symbol.</exception>
    public static SymbolRows? OfFolder(string dataFolder)
    {
        var path = Path.Combine(dataFolder, RelativePath);
        return File.Exists(path) ? Read(path) : null;
    }

    /// <summary>The rows that come with the program: the common USDⓈ-M perpetuals.</summary>
    public static SymbolRows Snapshot()
    {
        using var stream = typeof(SymbolRows).Assembly.GetManifestResourceStream(SnapshotName)
            ?? throw new InvalidOperationException($"the assembly holds no resource {SnapshotName}");
        using var reader = new StreamReader(stream);
        return Read(reader, SnapshotName);
    }

    /// <summary>The row of a symbol; null where there is none.</summary>
    public string? Find(string market, string symbol, string type) =>
        _places.TryGetValue((market.ToLowerInvariant(), symbol.ToUpperInvariant(), type.ToLowerInvariant()), out var place) ? _lines[place] : null;

    /// <summary>Adds a row, or replaces the one of the same symbol.</summary>
    /// <exception cref="ArgumentException">The row has too few columns.</exception>
    public void Set(string row)
    {
        var key = KeyOf(row) ?? throw new ArgumentException($"expected at least {LeastColumns} columns, found '{row}'", nameof(row));
        if (_places.TryGetValue(key, out var place))
        {
            _lines[place] = row;
            return;
        }
        _places.Add(key, _lines.Count);
        _lines.Add(row);
    }

    /// <summary>Adds other rows, replacing those of the same symbols.</summary>
    public void Set(SymbolRows others)
    {
        foreach (var place in others._places.Values.Order())
            Set(others._lines[place]);
    }

    /// <summary>Writes a file, which appears under its name when it is whole.</summary>
    public void Write(string path)
    {
        var partial = path + ".partial";
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        File.WriteAllText(partial, ToString());
        File.Move(partial, path, overwrite: true);
    }

    /// <summary>The file's text.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Header).Append('\n');
        foreach (var line in _lines)
            text.Append(line).Append('\n');
        return text.ToString();
    }

    private static SymbolRows Read(TextReader reader, string name)
    {
        var rows = new SymbolRows();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.StartsWith("market,", StringComparison.OrdinalIgnoreCase))
                continue;
            if (string.IsNullOrWhiteSpace(line) || line[0] == '#')
            {
                rows._lines.Add(line);
                continue;
            }
            var key = KeyOf(line) ?? throw new InvalidDataException($"{name} row {number}: expected at least {LeastColumns} columns, found '{line}'.");
            if (!rows._places.TryAdd(key, rows._lines.Count))
                throw new InvalidDataException($"{name} row {number}: expected {key.Symbol} ({key.Type}) of {key.Market} once, found it again; remove one row.");
            rows._lines.Add(line);
        }
        return rows;
    }

    private static (string Market, string Symbol, string Type)? KeyOf(string row)
    {
        var cells = row.Split(',');
        return cells.Length < LeastColumns ? null : (cells[0].ToLowerInvariant(), cells[1].ToUpperInvariant(), cells[2].ToLowerInvariant());
    }
}
