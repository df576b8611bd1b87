using DolphinLean.Algorithms.BookImbalance;
using DolphinLean.Algorithms.Dolphin;
using DolphinLean.Algorithms.Dolphin.Book;
using DolphinLean.Algorithms.Execution;
using DolphinLean.Algorithms.Execution.Scalp;
using DolphinLean.Data.Journal;
using DolphinLean.Data.MarketData.Depth;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Algorithm.Framework.Risk;
using QuantConnect.Brokerages;

namespace DolphinLean.Algorithms;

/// <summary>An example: trades BTC and ETH on the imbalance of their order books, through scalp execution (docs/scalp-execution.md).</summary>
public class BookImbalanceAlgorithm : QCAlgorithm, IJournaled, IDepthTrader
{
    private static readonly string[] Tickers = ["BTCUSDT", "ETHUSDT"];

    private IDecisionJournal _journal;
    private IMarketDepth? _depth;

    /// <summary>An algorithm that reports to its log until an engine gives it a journal.</summary>
    public BookImbalanceAlgorithm() => _journal = new LogJournal(this);

    /// <inheritdoc/>
    public IDecisionJournal Journal { set => _journal = value; }

    /// <inheritdoc/>
    public IMarketDepth Depth { set => _depth = value; }

    /// <inheritdoc/>
    public override void Initialize()
    {
        var parameters = BookImbalanceParameters.From(GetParameters());
        if (_depth is null)
            throw new InvalidDataException($"{nameof(BookImbalanceAlgorithm)} trades on order books, and the run has none; run it on recorded events (docs/market-data.md)");
        SetTimeZone(TimeZones.Utc);
        SetAccountCurrency("USDT");
        SetCash(parameters.Cash);
        SetBrokerageModel(BrokerageName.BinanceFutures, AccountType.Margin);
        SetBenchmark(_ => 0);

        var symbols = new List<Symbol>();
        foreach (var ticker in Tickers)
        {
            if (_depth.Find(ticker) is not null)
                symbols.Add(AddCryptoFuture(ticker, Resolution.Second).Symbol);
        }
        if (symbols.Count == 0)
            throw new InvalidDataException($"{nameof(BookImbalanceAlgorithm)}: expected perpetuals {string.Join(" and ", Tickers)} in the recording, found none of them");

        SetAlpha(new ImbalanceAlphaModel(symbols, new BookIntelligence(_depth), parameters));
        SetPortfolioConstruction(new FixedNotionalPortfolioConstructionModel(parameters.Notional));
        SetRiskManagement(new NullRiskManagementModel());
        SetExecution(new ScalpLimitExecutionModel(this, parameters.TradingMode, parameters.Scalp, new InsightPlans(this), _journal, _depth));
    }
}
