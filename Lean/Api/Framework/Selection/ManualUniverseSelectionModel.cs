using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Data.UniverseSelection;

namespace QuantConnect.Algorithm.Framework.Selection;

/// <summary>Universes of symbols that never change, one per market and security type.</summary>
public class ManualUniverseSelectionModel : UniverseSelectionModel
{
    private readonly List<Symbol> _symbols;
    private readonly UniverseSettings? _universeSettings;

    /// <summary>No symbols.</summary>
    public ManualUniverseSelectionModel()
        : this([], null)
    {
    }

    /// <summary>These symbols, with the algorithm's universe settings.</summary>
    public ManualUniverseSelectionModel(IEnumerable<Symbol> symbols)
        : this(symbols, null)
    {
    }

    /// <summary>These symbols, with the algorithm's universe settings.</summary>
    public ManualUniverseSelectionModel(params Symbol[] symbols)
        : this(symbols, null)
    {
    }

    /// <summary>These symbols with their own settings.</summary>
    public ManualUniverseSelectionModel(IEnumerable<Symbol> symbols, UniverseSettings? universeSettings)
    {
        ArgumentNullException.ThrowIfNull(symbols);
        _symbols = [.. symbols];
        _universeSettings = universeSettings;
        foreach (var symbol in _symbols)
        {
            SymbolCache.Set(symbol.Value, symbol);
        }
    }

    /// <inheritdoc />
    public override IEnumerable<Universe> CreateUniverses(QCAlgorithm algorithm)
    {
        var settings = _universeSettings ?? algorithm.UniverseSettings;
        foreach (var group in _symbols.GroupBy(symbol => (symbol.ID.Market, symbol.SecurityType)))
        {
            var (market, type) = group.Key;

            // The name tells two models' universes apart, and is the same in every run.
            var content = StableHash.Of(string.Join(' ', group.Select(member => member.ID.ToString())), 0);
            var symbol = Symbol.Create($"manual-universe-selection-model-{type}-{market}-{content}", type, market);
            var dataType = settings.Resolution == Resolution.Tick ? typeof(Tick) : typeof(TradeBar);
            var config = new SubscriptionDataConfig(
                dataType, symbol, settings.Resolution, TimeZones.Utc, TimeZones.Utc, fillForward: false, extendedHours: false, isInternalFeed: true);
            yield return new ManualUniverse(config, settings, group);
        }
    }
}
