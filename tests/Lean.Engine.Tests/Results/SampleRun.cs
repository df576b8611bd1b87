using DolphinLean.Data.Journal;
using DolphinLean.Engine.Results;
using DolphinLean.Engine.Results.Charts;
using DolphinLean.Engine.Statistics;

namespace DolphinLean.Lean.Engine.Tests.Results;

/// <summary>A made-up run of any length, the same for the same seed, sampled through the engine's own samplers.</summary>
internal static class SampleRun
{
    private static readonly string[] Tickers = ["BTCUSDT", "ETHUSDT", "1000SATSUSDT", "WLDUSDT", "XRPUSDT"];

    private static readonly DateTime Start = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static RunFacts Facts { get; } = new()
    {
        Started = new DateTimeOffset(2025, 3, 4, 5, 6, 7, TimeSpan.Zero),
        SecondsReading = 1.25,
        SecondsStepping = 2.5,
        PeakMemoryBytes = 123_456_789,
        Machine = "bench",
        OperatingSystem = "Linux",
        Runtime = ".NET 10.0.0",
        Processors = 2,
    };

    public static RunResult Create(int days, int seed = 7, bool withLedger = true, string name = "DolphinAlgorithm")
    {
        var random = new Random(seed);
        var end = Start.AddDays(days).AddTicks(-1);
        var book = new ChartBook();
        var equityChart = new EquityChartSampler(book, Start, end);
        var daily = new DailySampler(book, equityChart, Start, 25_000m, "USDT");
        var (trades, records, profitLoss, ledger) = (new List<ClosedTrade>(), 0, new List<TimedValue>(), new TradeLedger());
        var equity = 25_000m;
        var sales = 0m;
        for (var step = 0; step <= days * 288; step++)
        {
            var time = Start.AddMinutes(5 * step);
            if (step % 288 == 0)
                daily.Sample(Snapshot(time, equity, sales));
            equity += Math.Round((decimal)((random.NextDouble() - 0.492) * 60), 4);
            if (random.Next(120) == 0 && time > Start.AddHours(12))
            {
                var trade = Trade(random, time, ++records, equity);
                trades.Add(trade);
                profitLoss.Add(new TimedValue(time, trade.ProfitLoss));
                ledger.Close(InOwnTerms(trade, (double)equity, random));
                sales += trade.Quantity * trade.ExitPrice;
            }
            equityChart.Step(time, equity, force: step == days * 288);
        }
        ledger.EndDay(new DailyRecord(new DateOnly(2024, 1, 1), 12.5, 25_012.5, 1, 0.2, "OK", 3));
        var statistics = StatisticsCalculator.Calculate(new StatisticsInput
        {
            Equity = book.Get(ChartNames.StrategyEquity).FindCandles(ChartNames.Equity)!.Closes,
            Returns = book.Get(ChartNames.StrategyEquity).FindPoints(ChartNames.Return)!.Values,
            Benchmark = book.Get(ChartNames.Benchmark).FindPoints(ChartNames.Benchmark)!.Values,
            Turnover = book.Get(ChartNames.PortfolioTurnover).FindPoints(ChartNames.PortfolioTurnover)!.Values,
            ProfitLoss = profitLoss,
            Trades = trades,
            StartEquity = 25_000m,
            TotalFees = trades.Sum(trade => trade.TotalFees),
            TotalOrders = 2 * trades.Count,
            Capacity = 2_934_000.00m,
            LowestCapacityAsset = "XRPUSDT 18R",
            AccountCurrency = "USDT",
        });
        var figures = new RuntimeFigures(equity, 25_000m, 1.5m, 10, 8000, 5000, sales);
        return new RunResult
        {
            Id = "dolphin-0123abcd",
            Configuration = new RunConfiguration
            {
                Name = name,
                AccountCurrency = "USDT",
                Start = Start,
                End = end,
                Parameters = new Dictionary<string, string>
                {
                    ["vel_div_threshold"] = "-0.02", ["max_leverage"] = "5", ["fixed_tp_pct"] = "0.0099", ["max_hold_bars"] = "120",
                    ["direction"] = "short", ["initial_capital"] = "25000", ["use_asset_selection"] = "true",
                },
            },
            Charts = book.Charts,
            Orders = [Order()],
            OrderEvents = [],
            ProfitLoss = profitLoss,
            Figures = Task.FromResult(new RunFigures(statistics, figures.ToText("USDT", statistics[StatisticNames.ProbabilisticSharpeRatio]))),
            Log = ["2024-01-01 00:00:00 STARTED", "2024-01-02 00:00:00 ENDED"],
            Trades = withLedger ? ledger.Trades : null,
            Days = withLedger ? ledger.Days : null,
            DataFingerprint = "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            Data = [new("Scans", "scans/"), new("Days", "182"), new("Rows", "52,416"), new("Assets", "48")],
            OpenPositions = ["WLDUSDT short 179.69 since 2024-06-30 21:35 at 3.103, last price 3.07"],
            Warnings = ["2024-03-11.parquet: row 12: price of ARBUSDT is NaN <script>", "2024-04-02.parquet is 5 rows short"],
            JournalLines = 51234,
            JournalHash = new string('a', 64),
        };
    }

    private static DailySnapshot Snapshot(DateTime time, decimal equity, decimal sales) => new()
    {
        Time = time,
        Equity = equity,
        Benchmark = 0,
        Capacity = 0,
        Assets = [new AssetSnapshot("BTCUSDT", "CryptoFuture", -0.5m * equity, sales, 0.02m * equity)],
    };

    private static ClosedTrade Trade(Random random, DateTime exit, int number, decimal equity)
    {
        var price = Math.Round((decimal)Math.Exp(random.NextDouble() * 12 - 6), 6);
        var profit = Math.Round((decimal)(random.NextDouble() - 0.45) * 200, 2);
        return new ClosedTrade
        {
            SymbolId = "BTCUSDT 18R",
            Ticker = Tickers[random.Next(Tickers.Length)],
            IsLong = false,
            EntryTime = exit.AddMinutes(-5 * random.Next(1, 121)),
            EntryPrice = price,
            ExitTime = exit,
            ExitPrice = Math.Round(price * 0.99m, 6),
            Quantity = Math.Round(equity / price, 3),
            ProfitLoss = profit,
            TotalFees = 4.5m,
            MaximumAdverseExcursion = Math.Min(profit, -12),
            MaximumFavorableExcursion = Math.Max(profit, 15),
            EndTradeDrawdown = 8,
            IsWin = profit > 0,
            OrderIds = [2 * number - 1, 2 * number],
        };
    }

    private static TradeRecord InOwnTerms(ClosedTrade trade, double capital, Random random) => new(
        trade.Ticker, -1, Milliseconds(trade.EntryTime), Milliseconds(trade.ExitTime), (double)trade.EntryPrice,
        (double)trade.ExitPrice, 0.5 + 4.5 * random.NextDouble(), 0.2 * random.NextDouble(),
        (double)(trade.Quantity * trade.EntryPrice), (double)trade.Quantity, (int)(trade.Duration.TotalMinutes / 5),
        trade.IsWin ? "FIXED_TP" : "MAX_HOLD", (double)trade.TotalFees, (double)trade.ProfitLoss, capital);

    private static long Milliseconds(DateTime time) => (long)(time - DateTime.UnixEpoch).TotalMilliseconds;

    private static OrderRecord Order() => new()
    {
        Id = 1,
        SymbolId = "BTCUSDT 18R",
        Ticker = "BTCUSDT",
        SecurityType = 11,
        Type = 1,
        Status = 3,
        Quantity = -0.5m,
        Price = 42_000m,
        PriceCurrency = "USDT",
        Time = Start,
        LastFillTime = Start.AddMinutes(5),
        IsMarketable = false,
        LimitPrice = 42_000m,
        SubmissionQuotes = new OrderQuotes(41_999.9m, 42_000m, 42_000m),
    };
}
