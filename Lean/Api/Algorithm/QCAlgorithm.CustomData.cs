using NodaTime;
using QuantConnect.Data;
using QuantConnect.Securities;

namespace QuantConnect.Algorithm;

// Adding custom data.
public partial class QCAlgorithm
{
    /// <summary>Adds custom data under a name of its own.</summary>
    /// <typeparam name="T">Type of the points.</typeparam>
    /// <param name="ticker">The name.</param>
    /// <param name="resolution">Resolution; the type's default when null.</param>
    public Security AddData<T>(string ticker, Resolution? resolution = null)
        where T : IBaseData, new() => AddData<T>(ticker, resolution, null);

    /// <summary>Adds custom data about a security.</summary>
    /// <typeparam name="T">Type of the points.</typeparam>
    /// <param name="underlying">The security.</param>
    /// <param name="resolution">Resolution; the type's default when null.</param>
    public Security AddData<T>(Symbol underlying, Resolution? resolution = null)
        where T : IBaseData, new() => AddData<T>(underlying, resolution, null);

    /// <inheritdoc cref="AddData{T}(string, Resolution?)" />
    public Security AddData<T>(string ticker, Resolution? resolution, bool fillForward, decimal leverage = 1.0m)
        where T : IBaseData, new() => AddData<T>(ticker, resolution, null, fillForward, leverage);

    /// <inheritdoc cref="AddData{T}(Symbol, Resolution?)" />
    public Security AddData<T>(Symbol underlying, Resolution? resolution, bool fillForward, decimal leverage = 1.0m)
        where T : IBaseData, new() => AddData<T>(underlying, resolution, null, fillForward, leverage);

    /// <summary>Adds custom data whose times are in a zone.</summary>
    public Security AddData<T>(
        string ticker, Resolution? resolution, DateTimeZone? timeZone, bool fillForward = false, decimal leverage = 1.0m)
        where T : IBaseData, new() => AddData(typeof(T), ticker, resolution, timeZone, fillForward, leverage);

    /// <inheritdoc cref="AddData{T}(string, Resolution?, DateTimeZone, bool, decimal)" />
    public Security AddData<T>(
        Symbol underlying, Resolution? resolution, DateTimeZone? timeZone, bool fillForward = false, decimal leverage = 1.0m)
        where T : IBaseData, new() => AddData(typeof(T), underlying, resolution, timeZone, fillForward, leverage);

    /// <inheritdoc cref="AddData{T}(string, Resolution?, DateTimeZone, bool, decimal)" />
    public Security AddData(
        Type dataType, string ticker, Resolution? resolution, DateTimeZone? timeZone, bool fillForward = false, decimal leverage = 1.0m)
    {
        var symbol = QuantConnect.Symbol.Create(ticker, SecurityType.Base, Market.USA, baseDataType: dataType);
        return AddCustom(dataType, symbol, resolution, timeZone, fillForward, leverage);
    }

    /// <inheritdoc cref="AddData{T}(string, Resolution?, DateTimeZone, bool, decimal)" />
    public Security AddData(
        Type dataType, Symbol underlying, Resolution? resolution = null, DateTimeZone? timeZone = null, bool fillForward = false, decimal leverage = 1.0m)
    {
        var symbol = QuantConnect.Symbol.CreateBase(dataType, underlying, underlying.ID.Market);
        return AddCustom(dataType, symbol, resolution, timeZone, fillForward, leverage);
    }

    /// <summary>Adds custom data whose steps and times are given.</summary>
    public Security AddData<T>(
        string ticker, SymbolProperties properties, SecurityExchangeHours exchangeHours, Resolution? resolution = null,
        bool fillForward = false, decimal leverage = 1.0m)
        where T : IBaseData, new()
    {
        var key = SecurityIdentifier.GenerateBaseSymbol(typeof(T), ticker);
        SymbolPropertiesDatabase.SetEntry(Market.USA, key, SecurityType.Base, properties);
        MarketHoursDatabase.SetEntry(Market.USA, key, SecurityType.Base, exchangeHours);
        return AddData(typeof(T), ticker, resolution, exchangeHours.TimeZone, fillForward, leverage);
    }

    private Security AddCustom(
        Type dataType, Symbol symbol, Resolution? resolution, DateTimeZone? timeZone, bool fillForward, decimal leverage)
    {
        var sample = Activator.CreateInstance(dataType) as BaseData
            ?? throw new ArgumentException($"{dataType.Name} is no custom data: it must derive from BaseData.", nameof(dataType));
        sample.Symbol = symbol;
        var zone = timeZone ?? sample.DataTimeZone();
        if (Securities.TryGetValue(symbol, out var security))
        {
            security.AddData(Subscribe(security.Exchange.TimeZone));
        }
        else
        {
            security = CreateSecurity(symbol, zone, exchangeZone => [Subscribe(exchangeZone)], leverage);
            Securities.Add(security);
        }

        security.IsTradable = true;
        return AddByHand(security);

        SubscriptionDataConfig Subscribe(DateTimeZone exchangeZone) => SubscriptionManager.Add(
            dataType,
            TickType.Trade,
            symbol,
            resolution ?? sample.DefaultResolution(),
            zone,
            exchangeZone,
            isCustomData: true,
            fillForward,
            extendedMarketHours: true);
    }
}
