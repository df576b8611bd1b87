using DolphinLean.Algorithms.Dolphin;
using DolphinLean.Algorithms.Dolphin.Book;
using DolphinLean.Algorithms.Dolphin.Breaker;
using DolphinLean.Algorithms.Dolphin.Costs;
using DolphinLean.Algorithms.Dolphin.Exits;
using DolphinLean.Algorithms.Dolphin.Forewarning;
using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Algorithms.Dolphin.Regimes;
using DolphinLean.Algorithms.Dolphin.Services;
using DolphinLean.Algorithms.Dolphin.Sizing;
using DolphinLean.Algorithms.Dolphin.State;
using DolphinLean.Algorithms.Dolphin.Survival;
using DolphinLean.Algorithms.Execution;
using DolphinLean.Data.External;
using DolphinLean.Data.Grid.Services;
using DolphinLean.Data.Journal;
using DolphinLean.Data.MarketData.Depth;
using DolphinLean.Data.Scans;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Brokerages;
using QuantConnect.Orders;

namespace DolphinLean.Algorithms;

/// <summary>DOLPHIN: trades the onset of instability in the crypto market's correlations (docs/dolphin.md).</summary>
public class DolphinAlgorithm : QCAlgorithm, IJournaled, ILedgered, IDepthTrader, IGridTrader, IOwnData
{
    private const string ScanTicker = "DOLPHIN";

    /// <summary>What Binance grants. LEAN's model would give it too, but not to a security that a universe adds: that one gets 1.</summary>
    private const decimal AccountLeverage = 25;

    /// <summary>The first day of a LEAN run that was not told another.</summary>
    private static readonly DateTime LeanStart = new(1998, 1, 1);

    private IDecisionJournal _journal;
    private ITradeLedger _ledger;
    private IMarketDepth? _depth;
    private FactorSources _factors = FactorSources.None;
    private ITraderOutbox? _outbox;
    private ServiceLayer? _services;
    private DolphinState _state = null!;
    private DolphinReport _report = null!;
    private FillRecorder _fills = null!;
    private ForewarnerChart? _forewarnerChart;

    /// <summary>An algorithm that reports to its log until an engine gives it a journal and a ledger.</summary>
    public DolphinAlgorithm()
    {
        var log = new LogJournal(this);
        _journal = log;
        _ledger = log;
    }

    /// <inheritdoc/>
    public IDecisionJournal Journal { set => _journal = value; }

    /// <inheritdoc/>
    public ITradeLedger Ledger { set => _ledger = value; }

    /// <inheritdoc/>
    public IMarketDepth Depth { set => _depth = value; }

    /// <inheritdoc/>
    public string? OwnDataFingerprint => _factors.Fingerprint;

    /// <inheritdoc/>
    public ITraderOutbox Outbox { set => _outbox = value; }

    /// <inheritdoc/>
    public void Take(GridNews news) => _services?.Take(news);

    /// <inheritdoc/>
    public override void Initialize()
    {
        var parameters = DolphinParameters.From(GetParameters());
        _state = new DolphinState(parameters, new FixedRegime(parameters.Regime), [.. Layers(parameters)])
        {
            OrderBooks = _depth is { } depth && parameters.Book.IsUsed ? new BookIntelligence(depth) : new NoBook(),
        };
        _report = new DolphinReport(_state, _journal, _ledger);

        SetTimeZone(TimeZones.Utc);
        SetAccountCurrency("USDT");
        SetCash(parameters.InitialCapital);
        SetBrokerageModel(BrokerageName.BinanceFutures, AccountType.Margin);
        // The smallest bet, 2 % of cash at half leverage, is meant to be sent.
        Settings.MinimumOrderMarginPortfolioPercentage = 0m;
        UniverseSettings.Leverage = AccountLeverage;
        EigenScan.Folder = parameters.Scans;
        if (!LiveMode && StartDate == LeanStart)
            TakeDatesOfScans();

        var universe = new IrpUniverseSelectionModel(_state, _report);
        _fills = new FillRecorder(this, _state, universe, _report);
        SetSmartPlacer(universe, new SmartPlacerCosts(parameters.Costs));
        var scan = AddData<EigenScan>(ScanTicker, UniverseSettings.Resolution).Symbol;
        SetBitcoinBenchmark();

        SetUniverseSelection(universe);
        SetAlpha(new VelDivAlphaModel(scan, _state, universe, _report));
        SetPortfolioConstruction(new AcbPortfolioConstructionModel(_state, universe, _report));
        SetRiskManagement(new DolphinRiskManagementModel(_state, universe, _report));
        SetExecution(new ScalpLimitExecutionModel(
            this, parameters.TradingMode, parameters.Scalp, new DolphinPlans(_state, universe), _journal, _depth)
        {
            Closing = (symbol, reason) =>
            {
                _state.RequestedExit = ScalpExits.ReasonOf(reason);
                Insights.Cancel([symbol]);
            },
        });
    }

    /// <inheritdoc/>
    public override void OnOrderEvent(OrderEvent orderEvent) => _fills.Take(orderEvent);

    /// <inheritdoc/>
    public override void OnEndOfAlgorithm()
    {
        _forewarnerChart?.PlotFan();
        if (_state.Today.HasRows)
            _report.EndDay(Portfolio.CashBook[AccountCurrency].Amount);
        if (_state.Book.Open is { } open)
        {
            var missing = _state.IsPriced(open.Asset) ? "" : ", and its price is missing on the last row";
            Error(FormattableString.Invariant(
                $"Position left open: {open.Ticker}, {open.Direction * open.Quantity} since {open.EntryTimeMs}, {_state.Bar - open.EntryBar} bars held{missing}"));
        }
    }

    private IEnumerable<IRegimeLayer> Layers(DolphinParameters parameters)
    {
        if (parameters.Services.IsUsed && _outbox is { } outbox)
        {
            yield return new TraderReport(outbox, parameters.Breaker.Scans, () => (double)Portfolio.TotalPortfolioValue)
            {
                HasBooks = _depth is not null && parameters.Book.IsUsed,
            };
            yield return _services = new ServiceLayer(parameters, _journal);
            yield break;
        }
        var sources = parameters.Breaker.IsUsed || parameters.Survival.IsUsed ? FactorSources.Open(parameters.Breaker) : FactorSources.None;
        _factors = sources;
        if (parameters.Breaker.IsUsed)
            yield return new BreakerLayer(parameters.Breaker, sources, _journal);
        if (parameters.Forewarner.IsUsed)
        {
            _forewarnerChart = new ForewarnerChart(this);
            yield return new ForewarnerLayer(parameters, _journal) { Charted = _forewarnerChart.Plot };
        }
        if (parameters.Survival.IsUsed)
        {
            var chart = new SurvivalChart(this);
            yield return new SurvivalLayer(parameters.Survival, sources.Dvol, () => (double)Portfolio.TotalPortfolioValue, _journal)
            {
                Charted = chart.Plot,
            };
        }
    }

    /// <summary>Runs over the days that there are, with bars as long as theirs, where the engine reads day files by itself.</summary>
    private void TakeDatesOfScans()
    {
        var folder = Path.Combine(Globals.DataFolder, EigenScan.Folder);
        var files = Directory.Exists(folder) ? ScanFile.List(folder) : [];
        if (files.Count == 0)
            throw new InvalidDataException($"{folder}: expected scan files (yyyy-MM-dd.parquet), found none; write them with `dolphin data export-lean`, or set the parameter 'scans'");
        SetStartDate(files[0].Date.ToDateTime(TimeOnly.MinValue));
        SetEndDate(files[^1].Date.ToDateTime(TimeOnly.MinValue));
        // A bar of another length than LEAN's resolutions has its own end, so nothing is filled in between.
        UniverseSettings.FillForward = false;
        UniverseSettings.Resolution = EigenScan.ResolutionOf(files[0]);
    }

    private void SetSmartPlacer(IrpUniverseSelectionModel universe, SmartPlacerCosts costs)
    {
        if (LiveMode)
            return;
        var fillModel = new SmartPlacerFillModel(_state, universe, costs, _report);
        var feeModel = new SmartPlacerFeeModel(_state, universe, costs);
        var brokerage = SecurityInitializer;
        SetSecurityInitializer(security =>
        {
            brokerage.Initialize(security);
            if (security.Type != SecurityType.CryptoFuture)
                return;
            security.FillModel = fillModel;
            security.FeeModel = feeModel;
        });
    }

    private void SetBitcoinBenchmark()
    {
        var bitcoin = QuantConnect.Symbol.Create("BTCUSDT", SecurityType.CryptoFuture, Market.Binance);
        SetBenchmark(_ => Securities.TryGetValue(bitcoin, out var security) ? security.Price : 0m);
    }
}
