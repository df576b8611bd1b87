using NodaTime;
using QuantConnect.Data;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Securities;
using QuantConnect.Securities.Crypto;
using QuantConnect.Securities.CryptoFuture;

namespace QuantConnect.Algorithm;

// Adding and removing securities by hand.
public partial class QCAlgorithm
{
    private SecurityFactory? _securityFactory;

    /// <summary>Adds a spot pair. Its data starts with the next step.</summary>
    /// <param name="ticker">For example BTCUSDT.</param>
    /// <param name="resolution">Length of its bars; the universe settings' when null.</param>
    /// <param name="market">The exchange; the brokerage model's when null.</param>
    /// <param name="fillForward">Whether missing bars repeat the last one.</param>
    /// <param name="leverage">Leverage; 0 leaves it to the brokerage model.</param>
    public Crypto AddCrypto(
        string ticker,
        Resolution? resolution = null,
        string? market = null,
        bool fillForward = true,
        decimal leverage = 0) =>
        (Crypto)AddSecurity(SymbolOf(ticker, SecurityType.Crypto, market), resolution, fillForward, leverage, false);

    /// <summary>Adds a perpetual future. Its data starts with the next step.</summary>
    /// <inheritdoc cref="AddCrypto" />
    public CryptoFuture AddCryptoFuture(
        string ticker,
        Resolution? resolution = null,
        string? market = null,
        bool fillForward = true,
        decimal leverage = 0) =>
        (CryptoFuture)AddSecurity(SymbolOf(ticker, SecurityType.CryptoFuture, market), resolution, fillForward, leverage, false);

    /// <summary>Adds a security by type and ticker.</summary>
    /// <exception cref="ArgumentException">The type is neither Crypto nor CryptoFuture.</exception>
    public Security AddSecurity(
        SecurityType securityType,
        string ticker,
        Resolution? resolution = null,
        bool? fillForward = null,
        bool? extendedMarketHours = null) =>
        AddSecurity(SymbolOf(ticker, securityType, null), resolution, fillForward, 0, extendedMarketHours);

    /// <inheritdoc cref="AddSecurity(SecurityType, string, Resolution?, bool?, bool?)" />
    public Security AddSecurity(
        SecurityType securityType,
        string ticker,
        Resolution? resolution,
        bool? fillForward,
        decimal leverage,
        bool? extendedMarketHours) =>
        AddSecurity(SymbolOf(ticker, securityType, null), resolution, fillForward, leverage, extendedMarketHours);

    /// <inheritdoc cref="AddSecurity(SecurityType, string, Resolution?, bool?, bool?)" />
    public Security AddSecurity(
        SecurityType securityType,
        string ticker,
        Resolution? resolution,
        string? market,
        bool? fillForward,
        decimal leverage,
        bool? extendedMarketHours) =>
        AddSecurity(SymbolOf(ticker, securityType, market), resolution, fillForward, leverage, extendedMarketHours);

    /// <summary>Adds the security of a symbol.</summary>
    /// <exception cref="ArgumentException">The symbol is neither a Crypto nor a CryptoFuture.</exception>
    public Security AddSecurity(
        Symbol symbol,
        Resolution? resolution = null,
        bool? fillForward = null,
        decimal leverage = 0,
        bool? extendedMarketHours = null)
    {
        var settings = new UniverseSettings(UniverseSettings)
        {
            Resolution = resolution ?? UniverseSettings.Resolution,
            FillForward = fillForward ?? UniverseSettings.FillForward,
            ExtendedMarketHours = extendedMarketHours ?? UniverseSettings.ExtendedMarketHours,
            Leverage = leverage,
        };
        return AddByHand(GetOrCreateSecurity(symbol, settings, isMember: false));
    }

    /// <summary>Cancels the orders of a security, closes its position and ends its data.</summary>
    /// <returns>False when there is no such security.</returns>
    public bool RemoveSecurity(Symbol symbol, string? tag = null)
    {
        if (!Securities.TryGetValue(symbol, out var security))
        {
            return false;
        }

        tag ??= "Removed";
        if (!IsWarmingUp)
        {
            Transactions.CancelOpenOrders(symbol, tag);
        }

        if (security.Invested)
        {
            Liquidate(symbol, tag: tag);
        }

        security.Reset();
        RemoveByHand(security);
        return true;
    }

    /// <summary>The symbol of a ticker that was added before.</summary>
    public Symbol Symbol(string ticker) => SymbolCache.GetSymbol(ticker);

    /// <summary>A security that only the benchmark reads, apart from the algorithm's own.</summary>
    internal Security CreateBenchmarkSecurity(Benchmarks.SecurityBenchmark benchmark)
    {
        _securityFactory ??= new SecurityFactory(Host.SymbolProperties, Host.MarketHours, Portfolio.CashBook, Quirks);
        var security = _securityFactory.Create(benchmark.Symbol, TimeZones.Utc);
        security.SetLocalTimeKeeper(_timeKeeper.GetLocalTimeKeeper(security.Exchange.TimeZone));
        benchmark.Follow(security);
        return security;
    }

    /// <summary>The security of a universe's new member: as it is subscribed already, else by the universe's settings.</summary>
    internal Security SecurityOfMember(Symbol symbol, UniverseSettings settings)
    {
        if (Securities.TryGetValue(symbol, out var security) && security.Subscriptions.Any())
        {
            security.IsTradable = true;
            return security;
        }

        return GetOrCreateSecurity(symbol, settings, isMember: true);
    }

    /// <summary>
    /// A security that is asked for by hand has its subscriptions when it is initialized; a member of a universe gets them after, as in LEAN,
    /// where Binance's model then gives it a leverage of 1 unless the universe's settings name one.
    /// </summary>
    private Security GetOrCreateSecurity(Symbol symbol, UniverseSettings settings, bool isMember)
    {
        List<SubscriptionDataConfig> SubscribeNow(DateTimeZone zone) => isMember ? [] : Subscribe(symbol, settings, zone);
        if (Securities.TryGetValue(symbol, out var security))
        {
            Reactivate(security, SubscribeNow(security.Exchange.TimeZone));
        }
        else
        {
            security = CreateSecurity(symbol, TimeZones.Utc, SubscribeNow, settings.Leverage);
        }

        Securities.Add(security);
        if (isMember)
        {
            Subscribe(symbol, settings, security.Exchange.TimeZone).ForEach(security.AddData);
            SeedInitialPrices(security);
        }

        return security;
    }

    /// <summary>Takes a security that was removed back with what is held of it; its models are set anew, and the leverage asked for is not.</summary>
    private void Reactivate(Security security, List<SubscriptionDataConfig> configs)
    {
        configs.ForEach(security.AddData);
        security.IsTradable = true;
        if (!security.IsInitialized)
        {
            SecurityInitializer.Initialize(security);
            security.IsInitialized = true;
        }

        if (!security.Cache.IsBound)
        {
            Host.SecurityCreated(security);
        }
    }

    /// <summary>A security with its streams, models and, where the settings ask for them, first prices.</summary>
    private Security CreateSecurity(
        Symbol symbol, DateTimeZone zone, Func<DateTimeZone, List<SubscriptionDataConfig>> subscribe, decimal leverage)
    {
        _securityFactory ??= new SecurityFactory(Host.SymbolProperties, Host.MarketHours, Portfolio.CashBook, Quirks);
        var security = _securityFactory.Create(symbol, zone);
        security.SetLocalTimeKeeper(_timeKeeper.GetLocalTimeKeeper(security.Exchange.TimeZone));
        // Custom data is known by ticker and type alone: the ticker may be that of the security it is about.
        SymbolCache.Set(symbol.SecurityType == SecurityType.Base ? symbol.ID.Symbol : symbol.Value, symbol);
        var configs = subscribe(security.Exchange.TimeZone);
        configs.ForEach(security.AddData);
        if (configs.Count > 0)
        {
            SeedInitialPrices(security);
        }

        SecurityInitializer.Initialize(security);
        security.IsInitialized = true;
        if (leverage != 0)
        {
            security.SetLeverage(leverage);
        }

        Host.SecurityCreated(security);
        return security;
    }

    private List<SubscriptionDataConfig> Subscribe(Symbol symbol, UniverseSettings settings, DateTimeZone zone)
    {
        var types = SubscriptionManager.TypesOf(symbol.SecurityType, settings.Resolution);
        return types.ConvertAll(type => SubscriptionManager.Add(
            type.Type,
            type.TickType,
            symbol,
            settings.Resolution,
            zone,
            zone,
            isCustomData: false,
            settings.FillForward,
            settings.ExtendedMarketHours));
    }

    private Symbol SymbolOf(string ticker, SecurityType type, string? market)
    {
        if (string.IsNullOrEmpty(market) && !BrokerageModel.DefaultMarkets.TryGetValue(type, out market))
        {
            throw new ArgumentException($"{ticker}: the brokerage model has no market for {type}; name one.", nameof(market));
        }

        return SymbolCache.TryGetSymbol(ticker, out var known) && known.ID.Market == market && known.SecurityType == type
            ? known
            : QuantConnect.Symbol.Create(ticker, type, market);
    }
}
