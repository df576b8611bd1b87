using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace QuantConnect.Securities;

/// <summary>Opening hours by market, symbol and asset class. Only exchanges that never close and keep UTC are supported.</summary>
public class MarketHoursDatabase
{
    private readonly Dictionary<SecurityDatabaseKey, Entry> _entries = [];
    private readonly Dictionary<SecurityDatabaseKey, string> _unsupported;

    private MarketHoursDatabase(Dictionary<SecurityDatabaseKey, string> unsupported) => _unsupported = unsupported;

    /// <summary>Hours where no data folder names any: no market closes. A new one each time, since an algorithm may set entries.</summary>
    internal static MarketHoursDatabase NeverClosing => new([]);

    /// <summary>The hours of a data folder, <c>market-hours/market-hours-database.json</c>; every market never closes where there is no such file.</summary>
    /// <exception cref="InvalidDataException">The file cannot be read.</exception>
    internal static MarketHoursDatabase FromFolder(string dataFolder)
    {
        var path = Path.Combine(dataFolder, "market-hours", "market-hours-database.json");
        return new MarketHoursDatabase(File.Exists(path) ? MarketHoursFile.ReadUnsupported(path) : []);
    }

    /// <summary>Hours of an exchange.</summary>
    /// <exception cref="ArgumentException">The exchange closes or does not keep UTC.</exception>
    public SecurityExchangeHours GetExchangeHours(string market, Symbol symbol, SecurityType securityType) =>
        GetEntry(market, symbol, securityType).ExchangeHours;

    /// <summary>Zone of an exchange's data.</summary>
    /// <exception cref="ArgumentException">The exchange closes or does not keep UTC.</exception>
    public DateTimeZone GetDataTimeZone(string market, Symbol symbol, SecurityType securityType) =>
        GetEntry(market, symbol, securityType).DataTimeZone;

    /// <inheritdoc cref="GetEntry(string, string, SecurityType)"/>
    public virtual Entry GetEntry(string market, Symbol symbol, SecurityType securityType) => GetEntry(market, symbol.ID.Symbol, securityType);

    /// <summary>The entry of a symbol, else of its market.</summary>
    /// <exception cref="ArgumentException">The exchange closes or does not keep UTC.</exception>
    public virtual Entry GetEntry(string market, string symbol, SecurityType securityType) =>
        TryGetEntry(market, symbol, securityType, out var entry)
            ? entry
            : throw new ArgumentException($"{symbol}: {Refusal(new SecurityDatabaseKey(market, symbol, securityType))}");

    /// <inheritdoc cref="TryGetEntry(string, string, SecurityType, out Entry)"/>
    public bool TryGetEntry(string market, Symbol symbol, SecurityType securityType, [NotNullWhen(true)] out Entry? entry) =>
        TryGetEntry(market, symbol.ID.Symbol, securityType, out entry);

    /// <summary>The entry of a symbol, else of its market; false where the exchange closes or does not keep UTC.</summary>
    public virtual bool TryGetEntry(string market, string symbol, SecurityType securityType, [NotNullWhen(true)] out Entry? entry)
    {
        var key = new SecurityDatabaseKey(market, symbol, securityType);
        if (_entries.TryGetValue(key, out entry)) return true;
        entry = Refusal(key) is null ? new Entry(TimeZones.Utc, SecurityExchangeHours.AlwaysOpen(TimeZones.Utc)) : null;
        return entry is not null;
    }

    /// <summary>Sets the entry of a symbol.</summary>
    public virtual Entry SetEntry(
        string market, string symbol, SecurityType securityType, SecurityExchangeHours exchangeHours, DateTimeZone? dataTimeZone = null) =>
        _entries[new SecurityDatabaseKey(market, symbol, securityType)] = new Entry(dataTimeZone ?? exchangeHours.TimeZone, exchangeHours);

    /// <summary>Sets the entry of a symbol to hours that never close.</summary>
    public virtual Entry SetEntryAlwaysOpen(string market, string symbol, SecurityType securityType, DateTimeZone timeZone) =>
        SetEntry(market, symbol, securityType, SecurityExchangeHours.AlwaysOpen(timeZone));

    private string? Refusal(SecurityDatabaseKey key) =>
        _unsupported.TryGetValue(key, out var why) || _unsupported.TryGetValue(key.CreateCommonKey(), out why) ? why : null;

    /// <summary>Hours of an exchange and the zone of its data.</summary>
    public class Entry(DateTimeZone dataTimeZone, SecurityExchangeHours exchangeHours)
    {
        /// <summary>Zone of the data.</summary>
        public DateTimeZone DataTimeZone { get; } = dataTimeZone;

        /// <summary>Hours.</summary>
        public SecurityExchangeHours ExchangeHours { get; init; } = exchangeHours;
    }
}
