using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Data.UniverseSelection;

namespace QuantConnect.Algorithm.Framework.Selection;

/// <summary>One universe of the tickers that a function, or an override of <see cref="Select"/>, names at intervals.</summary>
public class CustomUniverseSelectionModel : UniverseSelectionModel
{
    private readonly Symbol _symbol;
    private readonly Func<DateTime, IEnumerable<string>>? _selector;
    private readonly UniverseSettings? _universeSettings;
    private readonly TimeSpan _interval;

    /// <summary>A universe of the tickers that a function names.</summary>
    /// <param name="securityType">Type of the members.</param>
    /// <param name="name">Name of the universe, unique in the algorithm.</param>
    /// <param name="market">Market of the members.</param>
    /// <param name="selector">Gives the tickers at a time in UTC, or <see cref="Universe.Unchanged"/>; null where Select is overridden.</param>
    /// <param name="universeSettings">How members are subscribed; the algorithm's settings if null.</param>
    /// <param name="interval">Time between selections, the first of which is at the start.</param>
    public CustomUniverseSelectionModel(
        SecurityType securityType,
        string name,
        string market,
        Func<DateTime, IEnumerable<string>>? selector,
        UniverseSettings? universeSettings,
        TimeSpan interval)
    {
        _symbol = Symbol.Create($"{name}-{securityType}-{market}", securityType, market);
        _selector = selector;
        _universeSettings = universeSettings;
        _interval = interval;
    }

    /// <inheritdoc />
    public override IEnumerable<Universe> CreateUniverses(QCAlgorithm algorithm)
    {
        var settings = _universeSettings ?? algorithm.UniverseSettings;
        var config = new SubscriptionDataConfig(
            settings.Resolution == Resolution.Tick ? typeof(Tick) : typeof(TradeBar),
            _symbol,
            settings.Resolution,
            TimeZones.Utc,
            TimeZones.Utc,
            settings.FillForward,
            settings.ExtendedMarketHours,
            isInternalFeed: true);
        return [new CustomUniverse(config, settings, _interval, date => Select(algorithm, date))];
    }

    /// <summary>The tickers to hold from a time in UTC on.</summary>
    /// <exception cref="InvalidOperationException">There is no function and the method is not overridden.</exception>
    public virtual IEnumerable<string> Select(QCAlgorithm algorithm, DateTime date) => _selector is null
        ? throw new InvalidOperationException($"{_symbol.Value}: it has no function to select with; pass one or override Select.")
        : _selector(date);

    /// <summary>The universe's name.</summary>
    public override string ToString() => _symbol.Value;
}
