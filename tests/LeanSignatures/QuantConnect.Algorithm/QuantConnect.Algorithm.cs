namespace QuantConnect.Algorithm;

public partial class QCAlgorithm : System.MarshalByRefObject, QuantConnect.Interfaces.IAlgorithm, QuantConnect.Interfaces.ISecurityInitializerProvider, QuantConnect.Interfaces.IAccountCurrencyProvider
{
    public QCAlgorithm() { }
    public virtual void Initialize() => throw null;
    public virtual void OnWarmupFinished() => throw null;
    public Common.Util.ReadOnlyExtendedDictionary<string, string> GetParameters() => throw null;
    public void SetSecurityInitializer(System.Action<QuantConnect.Securities.Security> securityInitializer) => throw null;
    public virtual void OnData(QuantConnect.Data.Slice slice) => throw null;
    public virtual void OnSecuritiesChanged(QuantConnect.Data.UniverseSelection.SecurityChanges changes) => throw null;
    public virtual void OnMarginCall(System.Collections.Generic.List<QuantConnect.Orders.SubmitOrderRequest> requests) => throw null;
    public virtual void OnMarginCallWarning() => throw null;
    public virtual void OnEndOfDay(QuantConnect.Symbol symbol) => throw null;
    public virtual void OnEndOfAlgorithm() => throw null;
    public virtual void OnOrderEvent(QuantConnect.Orders.OrderEvent orderEvent) => throw null;
    public void SetTimeZone(NodaTime.DateTimeZone timeZone) => throw null;
    public void SetBrokerageModel(QuantConnect.Brokerages.BrokerageName brokerage, QuantConnect.AccountType accountType = QuantConnect.AccountType.Margin) => throw null;
    public void AddChart(QuantConnect.Chart chart) => throw null;
    public void SetBenchmark(QuantConnect.Symbol symbol) => throw null;
    public void SetBenchmark(System.Func<System.DateTime, decimal> benchmark) => throw null;
    public void SetAccountCurrency(string accountCurrency, decimal? startingCash = default) => throw null;
    public void SetCash(double startingCash) => throw null;
    public void SetCash(int startingCash) => throw null;
    public void SetStartDate(int year, int month, int day) => throw null;
    public void SetEndDate(int year, int month, int day) => throw null;
    public void SetStartDate(System.DateTime start) => throw null;
    public void SetEndDate(System.DateTime end) => throw null;
    public QuantConnect.Securities.CryptoFuture.CryptoFuture AddCryptoFuture(string ticker, QuantConnect.Resolution? resolution = default, string market = null, bool fillForward = true, decimal leverage = 0m) => throw null;
    public bool RemoveSecurity(QuantConnect.Symbol symbol, string tag = null) => throw null;
    public QuantConnect.Securities.Security AddData<T>(string ticker, QuantConnect.Resolution? resolution = default) where T : QuantConnect.Data.IBaseData, new() => throw null;
    public QuantConnect.Securities.Security AddData<T>(QuantConnect.Symbol underlying, QuantConnect.Resolution? resolution, NodaTime.DateTimeZone timeZone, bool fillForward = false, decimal leverage = 1.0m) where T : QuantConnect.Data.IBaseData, new() => throw null;
    public void Log(string message) => throw null;
    public void SetRuntimeStatistic(string name, string value) => throw null;
    public void Error(string message) => throw null;
    public QuantConnect.Symbol Symbol(string ticker) => throw null;
    public void SetUniverseSelection(QuantConnect.Algorithm.Framework.Selection.IUniverseSelectionModel universeSelection) => throw null;
    public void AddUniverseSelection(QuantConnect.Algorithm.Framework.Selection.IUniverseSelectionModel universeSelection) => throw null;
    public void SetAlpha(QuantConnect.Algorithm.Framework.Alphas.IAlphaModel alpha) => throw null;
    public void AddAlpha(QuantConnect.Algorithm.Framework.Alphas.IAlphaModel alpha) => throw null;
    public void SetPortfolioConstruction(QuantConnect.Algorithm.Framework.Portfolio.IPortfolioConstructionModel portfolioConstruction) => throw null;
    public void SetExecution(QuantConnect.Algorithm.Framework.Execution.IExecutionModel execution) => throw null;
    public void SetRiskManagement(QuantConnect.Algorithm.Framework.Risk.IRiskManagementModel riskManagement) => throw null;
    public void AddRiskManagement(QuantConnect.Algorithm.Framework.Risk.IRiskManagementModel riskManagement) => throw null;
    public void EmitInsights(QuantConnect.Algorithm.Framework.Alphas.Insight insight) => throw null;
    public void SetWarmUp(System.TimeSpan timeSpan) => throw null;
    public void SetWarmUp(System.TimeSpan timeSpan, QuantConnect.Resolution? resolution) => throw null;
    public void SetWarmUp(int barCount) => throw null;
    public System.Collections.Generic.IEnumerable<T> History<T>(QuantConnect.Symbol symbol, System.TimeSpan span, QuantConnect.Resolution? resolution = default, bool? fillForward = default, bool? extendedMarketHours = default, QuantConnect.DataMappingMode? dataMappingMode = default, QuantConnect.DataNormalizationMode? dataNormalizationMode = default, int? contractDepthOffset = default) where T : QuantConnect.Data.IBaseData => throw null;
    public System.Collections.Generic.IEnumerable<T> History<T>(QuantConnect.Symbol symbol, int periods, QuantConnect.Resolution? resolution = default, bool? fillForward = default, bool? extendedMarketHours = default, QuantConnect.DataMappingMode? dataMappingMode = default, QuantConnect.DataNormalizationMode? dataNormalizationMode = default, int? contractDepthOffset = default) where T : QuantConnect.Data.IBaseData => throw null;
    public System.Collections.Generic.IEnumerable<T> History<T>(QuantConnect.Symbol symbol, System.DateTime start, System.DateTime end, QuantConnect.Resolution? resolution = default, bool? fillForward = default, bool? extendedMarketHours = default, QuantConnect.DataMappingMode? dataMappingMode = default, QuantConnect.DataNormalizationMode? dataNormalizationMode = default, int? contractDepthOffset = default) where T : QuantConnect.Data.IBaseData => throw null;
    public System.Collections.Generic.IEnumerable<QuantConnect.Data.Market.TradeBar> History(QuantConnect.Symbol symbol, System.TimeSpan span, QuantConnect.Resolution? resolution = default, bool? fillForward = default, bool? extendedMarketHours = default, QuantConnect.DataMappingMode? dataMappingMode = default, QuantConnect.DataNormalizationMode? dataNormalizationMode = default, int? contractDepthOffset = default) => throw null;
    public System.Collections.Generic.IEnumerable<QuantConnect.Data.Slice> History(System.Collections.Generic.IEnumerable<QuantConnect.Symbol> symbols, int periods, QuantConnect.Resolution? resolution = default, bool? fillForward = default, bool? extendedMarketHours = default, QuantConnect.DataMappingMode? dataMappingMode = default, QuantConnect.DataNormalizationMode? dataNormalizationMode = default, int? contractDepthOffset = default) => throw null;
    public QuantConnect.Indicators.AverageTrueRange ATR(QuantConnect.Symbol symbol, int period, QuantConnect.Indicators.MovingAverageType type = QuantConnect.Indicators.MovingAverageType.Simple, QuantConnect.Resolution? resolution = default, System.Func<QuantConnect.Data.IBaseData, QuantConnect.Data.Market.IBaseDataBar> selector = null) => throw null;
    public QuantConnect.Indicators.BollingerBands BB(QuantConnect.Symbol symbol, int period, decimal k, QuantConnect.Indicators.MovingAverageType movingAverageType = QuantConnect.Indicators.MovingAverageType.Simple, QuantConnect.Resolution? resolution = default, System.Func<QuantConnect.Data.IBaseData, decimal> selector = null) => throw null;
    public QuantConnect.Indicators.ExponentialMovingAverage EMA(QuantConnect.Symbol symbol, int period, QuantConnect.Resolution? resolution = default, System.Func<QuantConnect.Data.IBaseData, decimal> selector = null) => throw null;
    public QuantConnect.Indicators.MovingAverageConvergenceDivergence MACD(QuantConnect.Symbol symbol, int fastPeriod, int slowPeriod, int signalPeriod, QuantConnect.Indicators.MovingAverageType type = QuantConnect.Indicators.MovingAverageType.Exponential, QuantConnect.Resolution? resolution = default, System.Func<QuantConnect.Data.IBaseData, decimal> selector = null) => throw null;
    public QuantConnect.Indicators.Maximum MAX(QuantConnect.Symbol symbol, int period, QuantConnect.Resolution? resolution = default, System.Func<QuantConnect.Data.IBaseData, decimal> selector = null) => throw null;
    public QuantConnect.Indicators.Minimum MIN(QuantConnect.Symbol symbol, int period, QuantConnect.Resolution? resolution = default, System.Func<QuantConnect.Data.IBaseData, decimal> selector = null) => throw null;
    public QuantConnect.Indicators.Momentum MOM(QuantConnect.Symbol symbol, int period, QuantConnect.Resolution? resolution = default, System.Func<QuantConnect.Data.IBaseData, decimal> selector = null) => throw null;
    public QuantConnect.Indicators.OnBalanceVolume OBV(QuantConnect.Symbol symbol, QuantConnect.Resolution? resolution = default, System.Func<QuantConnect.Data.IBaseData, QuantConnect.Data.Market.TradeBar> selector = null) => throw null;
    public QuantConnect.Indicators.RateOfChange ROC(QuantConnect.Symbol symbol, int period, QuantConnect.Resolution? resolution = default, System.Func<QuantConnect.Data.IBaseData, decimal> selector = null) => throw null;
    public QuantConnect.Indicators.RelativeStrengthIndex RSI(QuantConnect.Symbol symbol, int period, QuantConnect.Indicators.MovingAverageType movingAverageType = QuantConnect.Indicators.MovingAverageType.Wilders, QuantConnect.Resolution? resolution = default, System.Func<QuantConnect.Data.IBaseData, decimal> selector = null) => throw null;
    public QuantConnect.Indicators.StochasticRelativeStrengthIndex SRSI(QuantConnect.Symbol symbol, int rsiPeriod, int stochPeriod, int kSmoothingPeriod, int dSmoothingPeriod, QuantConnect.Indicators.MovingAverageType movingAverageType = QuantConnect.Indicators.MovingAverageType.Simple, QuantConnect.Resolution? resolution = default, System.Func<QuantConnect.Data.IBaseData, decimal> selector = null) => throw null;
    public QuantConnect.Indicators.SimpleMovingAverage SMA(QuantConnect.Symbol symbol, int period, QuantConnect.Resolution? resolution = default, System.Func<QuantConnect.Data.IBaseData, decimal> selector = null) => throw null;
    public QuantConnect.Indicators.StandardDeviation STD(QuantConnect.Symbol symbol, int period, QuantConnect.Resolution? resolution = default, System.Func<QuantConnect.Data.IBaseData, decimal> selector = null) => throw null;
    public QuantConnect.Indicators.VolumeWeightedAveragePriceIndicator VWAP(QuantConnect.Symbol symbol, int period, QuantConnect.Resolution? resolution = default, System.Func<QuantConnect.Data.IBaseData, QuantConnect.Data.Market.TradeBar> selector = null) => throw null;
    public QuantConnect.Indicators.IntradayVwap VWAP(QuantConnect.Symbol symbol) => throw null;
    public void RegisterIndicator(QuantConnect.Symbol symbol, QuantConnect.Indicators.IndicatorBase<QuantConnect.Indicators.IndicatorDataPoint> indicator, QuantConnect.Data.Consolidators.IDataConsolidator consolidator, System.Func<QuantConnect.Data.IBaseData, decimal> selector = null) => throw null;
    public QuantConnect.Data.Consolidators.IDataConsolidator Consolidate(QuantConnect.Symbol symbol, System.TimeSpan period, System.Action<QuantConnect.Data.Market.TradeBar> handler) => throw null;
    public QuantConnect.Data.Consolidators.IDataConsolidator Consolidate<T>(QuantConnect.Symbol symbol, System.TimeSpan period, System.Action<T> handler) where T : class, QuantConnect.Data.IBaseData => throw null;
    public QuantConnect.Orders.OrderTicket Buy(QuantConnect.Symbol symbol, int quantity) => throw null;
    public QuantConnect.Orders.OrderTicket Sell(QuantConnect.Symbol symbol, decimal quantity) => throw null;
    public QuantConnect.Orders.OrderTicket MarketOrder(QuantConnect.Symbol symbol, int quantity, bool asynchronous = false, string tag = "", QuantConnect.Interfaces.IOrderProperties orderProperties = null) => throw null;
    public QuantConnect.Orders.OrderTicket MarketOrder(QuantConnect.Symbol symbol, decimal quantity, bool asynchronous = false, string tag = "", QuantConnect.Interfaces.IOrderProperties orderProperties = null) => throw null;
    public QuantConnect.Orders.OrderTicket MarketOnOpenOrder(QuantConnect.Symbol symbol, int quantity, bool asynchronous = false, string tag = "", QuantConnect.Interfaces.IOrderProperties orderProperties = null) => throw null;
    public QuantConnect.Orders.OrderTicket LimitOrder(QuantConnect.Symbol symbol, int quantity, decimal limitPrice, bool asynchronous = false, string tag = "", QuantConnect.Interfaces.IOrderProperties orderProperties = null) => throw null;
    public QuantConnect.Orders.OrderTicket LimitOrder(QuantConnect.Symbol symbol, decimal quantity, decimal limitPrice, bool asynchronous = false, string tag = "", QuantConnect.Interfaces.IOrderProperties orderProperties = null) => throw null;
    public QuantConnect.Orders.OrderTicket StopMarketOrder(QuantConnect.Symbol symbol, int quantity, decimal stopPrice, bool asynchronous = false, string tag = "", QuantConnect.Interfaces.IOrderProperties orderProperties = null) => throw null;
    public QuantConnect.Orders.OrderTicket StopMarketOrder(QuantConnect.Symbol symbol, decimal quantity, decimal stopPrice, bool asynchronous = false, string tag = "", QuantConnect.Interfaces.IOrderProperties orderProperties = null) => throw null;
    public QuantConnect.Orders.OrderTicket TrailingStopOrder(QuantConnect.Symbol symbol, int quantity, decimal trailingAmount, bool trailingAsPercentage, bool asynchronous = false, string tag = "", QuantConnect.Interfaces.IOrderProperties orderProperties = null) => throw null;
    public QuantConnect.Orders.OrderTicket StopLimitOrder(QuantConnect.Symbol symbol, int quantity, decimal stopPrice, decimal limitPrice, bool asynchronous = false, string tag = "", QuantConnect.Interfaces.IOrderProperties orderProperties = null) => throw null;
    public QuantConnect.Orders.OrderTicket StopLimitOrder(QuantConnect.Symbol symbol, decimal quantity, decimal stopPrice, decimal limitPrice, bool asynchronous = false, string tag = "", QuantConnect.Interfaces.IOrderProperties orderProperties = null) => throw null;
    public QuantConnect.Orders.OrderTicket LimitIfTouchedOrder(QuantConnect.Symbol symbol, int quantity, decimal triggerPrice, decimal limitPrice, bool asynchronous = false, string tag = "", QuantConnect.Interfaces.IOrderProperties orderProperties = null) => throw null;
    public System.Collections.Generic.List<QuantConnect.Orders.OrderTicket> Liquidate(QuantConnect.Symbol symbol = null, bool asynchronous = false, string tag = null, QuantConnect.Interfaces.IOrderProperties orderProperties = null) => throw null;
    public System.Collections.Generic.List<int> Liquidate(QuantConnect.Symbol symbolToLiquidate, string tag) => throw null;
    public void SetMaximumOrders(int max) => throw null;
    public System.Collections.Generic.List<QuantConnect.Orders.OrderTicket> SetHoldings(System.Collections.Generic.List<QuantConnect.Algorithm.Framework.Portfolio.PortfolioTarget> targets, bool liquidateExistingHoldings = false, bool asynchronous = false, string tag = null, QuantConnect.Interfaces.IOrderProperties orderProperties = null) => throw null;
    public System.Collections.Generic.List<QuantConnect.Orders.OrderTicket> SetHoldings(QuantConnect.Symbol symbol, decimal percentage, bool liquidateExistingHoldings = false, bool asynchronous = false, string tag = null, QuantConnect.Interfaces.IOrderProperties orderProperties = null) => throw null;
    public decimal CalculateOrderQuantity(QuantConnect.Symbol symbol, decimal target) => throw null;
    public QuantConnect.Securities.SecurityManager Securities { get => throw null; set => throw null; }
    public Common.Util.ReadOnlyExtendedDictionary<QuantConnect.Symbol, QuantConnect.Securities.Security> ActiveSecurities { get => throw null; }
    public QuantConnect.Securities.SecurityPortfolioManager Portfolio { get => throw null; set => throw null; }
    public string AccountCurrency { get => throw null; }
    public QuantConnect.Data.SubscriptionManager SubscriptionManager { get => throw null; set => throw null; }
    public QuantConnect.Scheduling.ScheduleManager Schedule { get => throw null; }
    public QuantConnect.Securities.ISecurityInitializer SecurityInitializer { get => throw null; }
    public QuantConnect.Scheduling.DateRules DateRules { get => throw null; }
    public QuantConnect.Scheduling.TimeRules TimeRules { get => throw null; }
    public QuantConnect.Interfaces.IAlgorithmSettings Settings { get => throw null; }
    public System.DateTime Time { get => throw null; }
    public System.DateTime UtcTime { get => throw null; }
    public System.DateTime StartDate { get => throw null; }
    public bool LiveMode { get => throw null; }
    public QuantConnect.Benchmarks.IBenchmark Benchmark { get => throw null; }
    public QuantConnect.Algorithm.Framework.Alphas.Analysis.InsightManager Insights { get => throw null; }
    public bool IsWarmingUp { get => throw null; }
    public QuantConnect.Securities.SecurityTransactionManager Transactions { get => throw null; set => throw null; }
    public QuantConnect.Data.UniverseSelection.UniverseSettings UniverseSettings { get => throw null; }
    public event QuantConnect.Interfaces.AlgorithmEvent<QuantConnect.Algorithm.Framework.Alphas.GeneratedInsightsCollection> InsightsGenerated { add => throw null; remove => throw null; }
}
