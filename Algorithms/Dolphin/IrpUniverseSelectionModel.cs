using DolphinLean.Algorithms.Dolphin.Book;
using DolphinLean.Algorithms.Dolphin.Ranking;
using DolphinLean.Algorithms.Dolphin.State;
using DolphinLean.Data.Scans;
using DolphinLean.Indicators.Irp;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Algorithm.Framework.Selection;
using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Data.UniverseSelection;

namespace DolphinLean.Algorithms.Dolphin;

/// <summary>
/// Makes every asset of the scan tradable as it appears, and owns the ranking that picks the one to trade (seed 001 §5).
/// </summary>
/// <remarks>Assets only ever join, so each refresh adds one universe with the newcomers and keeps the others.</remarks>
public sealed class IrpUniverseSelectionModel : UniverseSelectionModel, IQuietModel
{
    private readonly DolphinState _state;
    private readonly AssetRanking _ranking;
    private readonly List<Symbol> _symbols = [];
    private readonly Dictionary<Symbol, int> _assets = [];
    private readonly List<Universe> _universes = [];
    private readonly BookWeights? _book;
    private int _tradable;

    /// <summary>A universe of the assets that the state sees.</summary>
    public IrpUniverseSelectionModel(DolphinState state, DolphinReport report)
    {
        _state = state;
        _ranking = new AssetRanking(state.Parameters.Ranking, state.Parameters.Signal.Direction);
        _book = state.OrderBooks is NoBook ? null : new BookWeights(state, report);
    }

    /// <summary>How many assets the last ranking held.</summary>
    public int RankedCount => _ranking.Count;

    /// <summary>The symbol of an asset, by its index in the scan.</summary>
    public Symbol SymbolOf(int asset) => _symbols[asset];

    /// <summary>The asset of a symbol; false for a symbol that is not of the scan.</summary>
    public bool TryGetAsset(Symbol symbol, out int asset) => _assets.TryGetValue(symbol, out asset);

    /// <summary>Ranks the assets on the current row and picks the one to trade.</summary>
    public bool TrySelect(QCAlgorithm algorithm, out RankedAsset chosen)
    {
        var isFound = _ranking.TrySelect(_state.Prices, _state.Row.Prices, CountTradable(algorithm), _book, out chosen);
        if (isFound)
            _book?.Tell(chosen.Asset);
        return isFound;
    }

    /// <summary>The asset that trades when the ranking is off; false when it is not in the scan, not tradable or has no price now.</summary>
    public bool TryGetFallback(QCAlgorithm algorithm, out int asset)
    {
        var tradable = CountTradable(algorithm);
        for (asset = 0; asset < tradable; asset++)
        {
            if (_state.Row.Assets[asset] == _state.Parameters.Ranking.FallbackAsset)
                return _state.IsPriced(asset);
        }
        return false;
    }

    /// <inheritdoc/>
    public override DateTime GetNextRefreshTimeUtc() => _state.Prices.Count > _symbols.Count ? DateTime.MinValue : DateTime.MaxValue;

    /// <inheritdoc/>
    public override IEnumerable<Universe> CreateUniverses(QCAlgorithm algorithm)
    {
        if (_state.Prices.Count > _symbols.Count)
            _universes.Add(CreateUniverse(algorithm, Newcomers(algorithm.AccountCurrency)));
        return _universes;
    }

    /// <inheritdoc/>
    public int CountQuiet(in ScanStretch ahead) => ahead.Assets == _symbols.Count ? ahead.Count : 0;

    /// <inheritdoc/>
    public void Pass(in ScanStretch passed)
    {
        // No asset has joined.
    }

    private List<Symbol> Newcomers(string currency)
    {
        var newcomers = new List<Symbol>();
        for (var asset = _symbols.Count; asset < _state.Prices.Count; asset++)
        {
            var ticker = _state.Row.Assets[asset];
            if (!ticker.EndsWith(currency, StringComparison.Ordinal) || ticker.Length == currency.Length)
                throw new InvalidDataException($"asset '{ticker}': expected a ticker quoted in {currency}; remove the column or rename it");
            var symbol = Symbol.Create(ticker, SecurityType.CryptoFuture, Market.Binance);
            _symbols.Add(symbol);
            _assets.Add(symbol, asset);
            newcomers.Add(symbol);
        }
        return newcomers;
    }

    private ManualUniverse CreateUniverse(QCAlgorithm algorithm, List<Symbol> members)
    {
        var symbol = Symbol.Create(
            FormattableString.Invariant($"irp-universe-{_universes.Count + 1}"), SecurityType.CryptoFuture, Market.Binance);
        var settings = algorithm.UniverseSettings;
        var config = new SubscriptionDataConfig(
            typeof(TradeBar), symbol, settings.Resolution, TimeZones.Utc, TimeZones.Utc, false, false, true);
        return new ManualUniverse(config, settings, members);
    }

    // A universe's members become securities at the step after its creation, in order.
    private int CountTradable(QCAlgorithm algorithm)
    {
        while (_tradable < _symbols.Count && algorithm.Securities.ContainsKey(_symbols[_tradable]))
            _tradable++;
        return _tradable;
    }
}
