using NodaTime;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Algorithm.Framework.Alphas.Analysis;
using QuantConnect.Benchmarks;
using QuantConnect.Brokerages;
using QuantConnect.Data;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Orders;
using QuantConnect.Scheduling;
using QuantConnect.Securities;

namespace QuantConnect.Interfaces;

/// <summary>Something that happened in an algorithm.</summary>
public delegate void AlgorithmEvent<in T>(IAlgorithm algorithm, T eventData);

/// <summary>An algorithm as models see it.</summary>
public interface IAlgorithm
{
    /// <summary>Raised when insights were taken in, before they are acted on.</summary>
    event AlgorithmEvent<GeneratedInsightsCollection>? InsightsGenerated;

    /// <summary>Name, the type's name unless set.</summary>
    string Name { get; set; }

    /// <summary>Time in the algorithm's zone.</summary>
    DateTime Time { get; }

    /// <summary>Time in UTC.</summary>
    DateTime UtcTime { get; }

    /// <summary>The algorithm's zone, New York unless set.</summary>
    DateTimeZone TimeZone { get; }

    /// <summary>First day.</summary>
    DateTime StartDate { get; }

    /// <summary>Last moment.</summary>
    DateTime EndDate { get; }

    /// <summary>True until data has reached the start.</summary>
    bool IsWarmingUp { get; }

    /// <summary>True when trading live.</summary>
    bool LiveMode { get; }

    /// <summary>Running, stopped or broken.</summary>
    AlgorithmStatus Status { get; set; }

    /// <summary>The data subscriptions.</summary>
    SubscriptionManager SubscriptionManager { get; }

    /// <summary>The securities, those of universes included.</summary>
    SecurityManager Securities { get; }

    /// <summary>Runs code at times.</summary>
    ScheduleManager Schedule { get; }

    /// <summary>The universes.</summary>
    UniverseManager UniverseManager { get; }

    /// <summary>Settings of universes that have none of their own.</summary>
    UniverseSettings UniverseSettings { get; }

    /// <summary>Cash and holdings.</summary>
    SecurityPortfolioManager Portfolio { get; }

    /// <summary>Orders and tickets.</summary>
    SecurityTransactionManager Transactions { get; }

    /// <summary>The broker's rules.</summary>
    IBrokerageModel BrokerageModel { get; }

    /// <summary>Which broker the rules are of.</summary>
    BrokerageName BrokerageName { get; }

    /// <summary>What the performance is compared with.</summary>
    IBenchmark? Benchmark { get; }

    /// <summary>Pairs fills to trades.</summary>
    ITradeBuilder TradeBuilder { get; }

    /// <summary>Settings.</summary>
    IAlgorithmSettings Settings { get; }

    /// <summary>The insights.</summary>
    InsightManager Insights { get; }

    /// <summary>The data of the current step; null before the first.</summary>
    Slice? CurrentSlice { get; }

    /// <summary>Currency of cash and statistics.</summary>
    string AccountCurrency { get; }

    /// <summary>Properties of orders sent without any.</summary>
    IOrderProperties? DefaultOrderProperties { get; }

    /// <summary>Logs a line for the console; a repetition of the last one is dropped in backtests.</summary>
    void Debug(string message);

    /// <summary>Logs a line.</summary>
    void Log(string message);

    /// <summary>Logs a problem; a repetition of the last one is dropped in backtests.</summary>
    void Error(string message);

    /// <summary>Checks a request and hands it to the transaction manager.</summary>
    OrderTicket SubmitOrderRequest(SubmitOrderRequest request);
}
