using System.Diagnostics.CodeAnalysis;
using QuantConnect.Algorithm.Framework;
using QuantConnect.Algorithm.Framework.Alphas.Analysis;
using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Benchmarks;
using QuantConnect.Brokerages;
using QuantConnect.Data;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Hosting;
using QuantConnect.Interfaces;
using QuantConnect.Orders;
using QuantConnect.Scheduling;
using QuantConnect.Securities;
using QuantConnect.Statistics;

namespace QuantConnect.Algorithm;

/// <summary>
/// Base of all algorithms: the state they work on, the ways to set them up, and the handlers to override. The engine binds it
/// to a host, sets its parameters, initializes it and then steps it; see <see cref="IAlgorithmHost"/>.
/// </summary>
public partial class QCAlgorithm : IAlgorithm
{
    private const int LongestName = 200;

    private IAlgorithmHost? _host;
    private GuidSequence _ids = new(0);
    private bool _locked;

    /// <summary>An algorithm with LEAN's defaults: New York time, 100,000 in the account currency, no model that trades.</summary>
    public QCAlgorithm()
    {
        _ids.Install();
        PortfolioTarget.MinimumOrderMarginPercentageWarningSent = null;
        Name = GetType().Name;
        _timeKeeper = new TimeKeeper(DefaultStart, TimeZones.NewYork);
        _localTimeKeeper = _timeKeeper.GetLocalTimeKeeper(TimeZones.NewYork);
        SubscriptionManager = new SubscriptionManager(_timeKeeper);
        Securities = new SecurityManager(_timeKeeper);
        Schedule = new ScheduleManager(Securities, TimeZone);
        Transactions = new SecurityTransactionManager(this, Securities);
        Portfolio = new SecurityPortfolioManager(Securities, Transactions, Settings, DefaultOrderProperties);
        BrokerageModel = new DefaultBrokerageModel();
        SecurityInitializer = new BrokerageModelSecurityInitializer(BrokerageModel, SecuritySeeder.Null);
        TradeBuilder = new TradeBuilder(FillGroupingMethod.FillToFill, FillMatchingMethod.FIFO);
        TradeBuilder.SetSecurityManager(Securities);
        Insights = new InsightManager(this);
        _selector = new UniverseSelector(this);
    }

    /// <summary>Name, the type's name unless set, at most 200 characters.</summary>
    public string Name
    {
        get;
        set
        {
            RequireUnlocked("the name");
            field = string.IsNullOrEmpty(value) ? field : value[..Math.Min(value.Length, LongestName)];
        }
    }

    /// <inheritdoc />
    public AlgorithmStatus Status { get; set; } = AlgorithmStatus.Running;

    /// <inheritdoc />
    public bool LiveMode { get; private set; }

    /// <inheritdoc />
    public SubscriptionManager SubscriptionManager { get; }

    /// <inheritdoc />
    public SecurityManager Securities { get; }

    /// <inheritdoc />
    public SecurityPortfolioManager Portfolio { get; }

    /// <inheritdoc />
    public SecurityTransactionManager Transactions { get; }

    /// <inheritdoc />
    public IBrokerageModel BrokerageModel { get; private set; }

    /// <inheritdoc />
    public BrokerageName BrokerageName { get; private set; } = BrokerageName.Default;

    /// <summary>Sets the models of each new security; the brokerage model's unless set.</summary>
    public ISecurityInitializer SecurityInitializer { get; private set; }

    /// <inheritdoc />
    public ITradeBuilder TradeBuilder { get; private set; }

    /// <inheritdoc />
    public IBenchmark? Benchmark { get; private set; }

    /// <inheritdoc />
    public IAlgorithmSettings Settings { get; } = new AlgorithmSettings();

    /// <inheritdoc />
    public InsightManager Insights { get; }

    /// <inheritdoc />
    public IOrderProperties? DefaultOrderProperties { get; set; } = new OrderProperties();

    /// <inheritdoc />
    public string AccountCurrency => Portfolio.CashBook.AccountCurrency;

    /// <inheritdoc />
    public Slice? CurrentSlice { get; private set; }

    /// <summary>The engine.</summary>
    /// <exception cref="InvalidOperationException">The algorithm is not bound to an engine yet.</exception>
    internal IAlgorithmHost Host => _host ?? throw new InvalidOperationException(
        $"{Name} is not bound to an engine yet; set it up in Initialize, not in its constructor.");

    /// <summary>Which of LEAN's quirks the run matches; all until the algorithm is bound.</summary>
    internal LeanQuirks Quirks { get; private set; } = LeanQuirks.All;

    /// <summary>True once Initialize is over and set-up calls are refused.</summary>
    public bool GetLocked() => _locked;

    /// <summary>Binds the algorithm to its engine; the first call an engine makes.</summary>
    [MemberNotNull(nameof(_host))]
    internal void Bind(IAlgorithmHost host)
    {
        _host = host;
        Quirks = host.Quirks;
        _ids = new GuidSequence(host.IdSeed);
        _ids.Install();
        ((TradeBuilder)TradeBuilder).Quirks = Quirks;
    }

    /// <summary>Says that the run is live: its clock starts now and it has no end. Call between binding and Initialize.</summary>
    internal void SetLiveMode()
    {
        RequireUnlocked("live mode");
        LiveMode = true;
        TradeBuilder.SetLiveMode(true);
        StartLiveClock();
    }

    /// <summary>Sets the slice that handlers see as the current one; once per step, before OnData.</summary>
    internal void SetCurrentSlice(Slice slice) => CurrentSlice = slice;

    /// <summary>Ends the set-up phase; after Initialize and <see cref="PostInitialize"/>.</summary>
    internal void SetLocked() => _locked = true;

    private void RequireUnlocked(string what)
    {
        if (_locked)
        {
            throw new InvalidOperationException($"{Name}: {what} can't be set after Initialize.");
        }
    }
}
