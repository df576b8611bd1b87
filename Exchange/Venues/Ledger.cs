namespace DolphinLean.Exchange.Venues;

/// <summary>The other side of every account's cash: with it, nothing appears or is lost.</summary>
internal sealed class Ledger
{
    private readonly SortedDictionary<string, decimal> _marketPositions = new(StringComparer.Ordinal);

    /// <summary>Cash of the recorded market: what it got for what it sold, less what it paid; funding included.</summary>
    public decimal MarketCash { get; set; }

    public decimal Fees { get; set; }

    /// <summary>Liquidation fees taken in, less the debts that were paid.</summary>
    public decimal Insurance { get; set; }

    public IReadOnlyDictionary<string, decimal> MarketPositions => _marketPositions;

    public void MarketBought(string symbol, decimal signed, decimal price)
    {
        _marketPositions[symbol] = _marketPositions.GetValueOrDefault(symbol) + signed;
        MarketCash -= signed * price;
    }
}
