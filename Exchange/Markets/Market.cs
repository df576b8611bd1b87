using DolphinLean.Exchange.Matching;
using DolphinLean.Exchange.Orders;

namespace DolphinLean.Exchange.Markets;

/// <summary>One symbol: its rules, book, tape, candles and reference prices.</summary>
internal sealed class Market
{
    public Market(SymbolRules rules, IMatchRules matchRules)
    {
        Rules = rules;
        Book = new OrderBook(rules.Symbol, matchRules);
    }

    public SymbolRules Rules { get; set; }
    public string Symbol => Rules.Symbol;
    public OrderBook Book { get; }
    public Tape Tape { get; } = new();
    public CandleSeries Candles { get; } = new();
    public SortedDictionary<long, AlgoOrder> Waiting { get; } = [];
    public List<FundingSettlement> Fundings { get; } = [];

    public decimal LastPrice { get; set; }
    public decimal MarkPrice { get; set; }
    public decimal IndexPrice { get; set; }
    public decimal FundingRate { get; set; } = 0.0001m;
    public long NextFundingMs { get; set; }
    public string Status { get; set; } = "TRADING";

    /// <summary>The price that a conditional order watches.</summary>
    public decimal PriceOf(WorkingType type) => type == WorkingType.MarkPrice ? MarkPrice : LastPrice;
}
