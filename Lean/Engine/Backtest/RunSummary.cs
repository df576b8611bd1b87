using DolphinLean.Engine.Orders;
using DolphinLean.Engine.Results;
using DolphinLean.Engine.Results.Charts;
using DolphinLean.Engine.Statistics;
using QuantConnect.Algorithm;

namespace DolphinLean.Engine.Backtest;

/// <summary>Computes a finished run's statistics from its charts and its account.</summary>
internal static class RunSummary
{
    public static RunResult Of(
        BacktestOptions options, string id, QCAlgorithm algorithm, OrderProcessor orders, RunRecorder recorder,
        decimal startEquity)
    {
        var profitLoss = algorithm.Transactions.TransactionRecord
            .OrderBy(record => record.Key).Select(record => new TimedValue(record.Key, record.Value)).ToList();
        var input = Input(algorithm, orders, recorder, profitLoss, startEquity);
        var runtime = Runtime(algorithm, startEquity);
        return new RunResult
        {
            Id = id,
            Configuration = new RunConfiguration
            {
                Name = options.AlgorithmName,
                AccountCurrency = algorithm.AccountCurrency,
                Start = algorithm.StartDate,
                End = algorithm.EndDate,
                Parameters = options.Parameters,
                Brokerage = (int)algorithm.BrokerageName,
                AccountType = (int)algorithm.BrokerageModel.AccountType,
                WithoutQuirks = options.Quirks.OffNames,
            },
            Charts = recorder.Charts.Charts,
            Orders = new MappedList<QuantConnect.Orders.Order, OrderRecord>(orders.Orders, OrderMapping.ToRecord),
            Prices = recorder.Prices(orders.Events.Where(orderEvent => orderEvent.FillQuantity != 0)
                .Select(orderEvent => orderEvent.Symbol.ID.ToString()).ToHashSet(StringComparer.Ordinal)),
            OrderEvents = new MappedList<QuantConnect.Orders.OrderEvent, OrderEventRecord>(orders.Events, OrderMapping.ToRecord),
            ProfitLoss = profitLoss,
            Figures = SideWork.Begin(options.Threads, () => Figures(input, runtime, options.Threads), CancellationToken.None),
            Insights = algorithm.Insights.TotalCount,
            EmittedInsights = algorithm.Insights.GetInsights(),
            Log = [],
            DataFingerprint = "",
            Data = [],
            OpenPositions = [],
            Warnings = [],
        };
    }

    private static StatisticsInput Input(
        QCAlgorithm algorithm, OrderProcessor orders, RunRecorder recorder, List<TimedValue> profitLoss, decimal startEquity) => new()
        {
            Equity = ((CandleSeries)Series(recorder, ChartNames.StrategyEquity, ChartNames.Equity)!).Closes,
            Returns = Values(recorder, ChartNames.StrategyEquity, ChartNames.Return),
            Benchmark = Values(recorder, ChartNames.Benchmark, ChartNames.Benchmark),
            Turnover = Values(recorder, ChartNames.PortfolioTurnover, ChartNames.PortfolioTurnover),
            ProfitLoss = profitLoss,
            Trades = [.. algorithm.TradeBuilder.ClosedTrades.Select(OrderMapping.ToRecord)],
            StartEquity = startEquity,
            TotalFees = algorithm.Portfolio.TotalFees,
            TotalOrders = orders.Orders.Count,
            Capacity = recorder.Capacity,
            LowestCapacityAsset = recorder.LowestCapacityAsset,
            AccountCurrency = algorithm.AccountCurrency,
            Custom = algorithm.SummaryStatistics,
            Quirks = algorithm.Quirks,
        };

    private static RunFigures Figures(StatisticsInput input, Func<string, IReadOnlyList<KeyValuePair<string, string>>> runtime, int threads)
    {
        var statistics = StatisticsCalculator.Calculate(input, threads);
        return new RunFigures(statistics, runtime(statistics[StatisticNames.ProbabilisticSharpeRatio]));
    }

    /// <summary>The account as it is now, which becomes text with the one figure that is not known yet.</summary>
    private static Func<string, IReadOnlyList<KeyValuePair<string, string>>> Runtime(QCAlgorithm algorithm, decimal startEquity)
    {
        var portfolio = algorithm.Portfolio;
        var figures = new RuntimeFigures(
            portfolio.TotalPortfolioValue, startEquity, portfolio.TotalUnrealizedProfit, portfolio.TotalFees, portfolio.TotalNetProfit,
            portfolio.TotalHoldingsValue, portfolio.TotalSaleVolume);
        var (currency, own) = (algorithm.AccountCurrency, new Dictionary<string, string>(algorithm.RuntimeStatistics));
        return sharpeRatio => figures.ToText(currency, sharpeRatio, own);
    }

    private static IReadOnlyList<TimedValue> Values(RunRecorder recorder, string chart, string series) =>
        Series(recorder, chart, series) is PointSeries points ? points.Values : [];

    private static ChartSeries? Series(RunRecorder recorder, string chart, string series) =>
        recorder.Charts.Find(chart)?.Series.FirstOrDefault(candidate => candidate.Name == series);
}
