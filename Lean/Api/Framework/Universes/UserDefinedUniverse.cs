namespace QuantConnect.Data.UniverseSelection;

/// <summary>A universe of symbols that are added and removed by hand, or named by a function at intervals.</summary>
public class UserDefinedUniverse : Universe, ITimeTriggeredUniverse
{
    private readonly List<Symbol> _symbols;
    private readonly Func<DateTime, IEnumerable<string>>? _selector;

    /// <summary>A universe of these symbols.</summary>
    public UserDefinedUniverse(
        SubscriptionDataConfig configuration, UniverseSettings? universeSettings, TimeSpan interval, IEnumerable<Symbol> symbols)
        : base(configuration)
    {
        Interval = interval;
        UniverseSettings = universeSettings;
        _symbols = [.. symbols.Distinct()];
    }

    /// <summary>A universe of the tickers a function of the exchange's local time names, asked once per interval.</summary>
    public UserDefinedUniverse(
        SubscriptionDataConfig configuration,
        UniverseSettings? universeSettings,
        TimeSpan interval,
        Func<DateTime, IEnumerable<string>> selector)
        : base(configuration)
    {
        Interval = interval;
        UniverseSettings = universeSettings;
        _symbols = [];
        _selector = selector;
    }

    /// <summary>Time between selections.</summary>
    public TimeSpan Interval { get; }

    /// <summary>True for a list of symbols, false for a function.</summary>
    internal bool SelectsByHand => _selector is null;

    /// <summary>The symbol of the universe that holds the securities of this type and market that were added by hand.</summary>
    public static Symbol CreateSymbol(SecurityType securityType, string market) =>
        Symbol.Create($"qc-universe-userdefined-{market.ToLowerInvariant()}-{securityType}", securityType, market);

    /// <summary>Adds a symbol.</summary>
    /// <returns>False when it was there.</returns>
    public bool Add(Symbol symbol)
    {
        if (_symbols.Contains(symbol))
        {
            return false;
        }

        _symbols.Add(symbol);
        return true;
    }

    /// <summary>Removes a symbol; its security goes with the next selection.</summary>
    /// <returns>False when it was not there.</returns>
    public bool Remove(Symbol symbol) => _symbols.Remove(symbol);

    /// <inheritdoc />
    public override IEnumerable<Symbol> SelectSymbols(DateTime utcTime, BaseDataCollection data)
    {
        if (_selector is null)
        {
            return _symbols;
        }

        var tickers = _selector(utcTime.ConvertFromUtc(Configuration.ExchangeTimeZone));
        return ReferenceEquals(tickers, Unchanged)
            ? Unchanged
            : tickers.Select(ticker => Symbol.Create(ticker, Configuration.SecurityType, Configuration.Market));
    }

    /// <summary>The start, and then every interval; only the start for a universe without a function.</summary>
    public virtual IEnumerable<DateTime> GetTriggerTimes(DateTime startTimeUtc, DateTime endTimeUtc)
    {
        for (var time = startTimeUtc; time <= endTimeUtc; time += Interval)
        {
            yield return time;
            if (_selector is null || Interval > endTimeUtc - time)
            {
                yield break;
            }
        }
    }

    internal override bool RemoveMember(DateTime utcTime, Securities.Security security)
    {
        var removed = base.RemoveMember(utcTime, security);
        if (removed)
        {
            _symbols.Remove(security.Symbol);
        }

        return removed;
    }
}
