namespace QuantConnect.Statistics;

/// <summary>What is left of one opening fill, and how its profit per unit has moved since.</summary>
internal sealed class OpenLot
{
    public required Symbol Symbol { get; init; }

    public required DateTime EntryTime { get; init; }

    public required decimal EntryPrice { get; init; }

    /// <summary>+1 long, −1 short.</summary>
    public required int Sign { get; init; }

    public required int OrderId { get; init; }

    /// <summary>Base units left, unsigned.</summary>
    public required decimal Quantity { get; set; }

    /// <summary>Entry fee that no trade has taken yet.</summary>
    public required decimal Fees { get; set; }

    /// <summary>Best profit per unit since its entry, at least 0.</summary>
    public decimal BestProfit { get; private set; }

    /// <summary>Worst profit per unit since its entry, at most 0.</summary>
    public decimal WorstProfit { get; private set; }

    /// <summary>Largest fall of profit per unit from its best so far.</summary>
    public decimal LargestGiveBack { get; private set; }

    /// <summary>Lowest price that sets neither a best profit nor a largest give-back.</summary>
    public decimal QuietFrom => Sign > 0 ? EntryPrice + BestProfit - LargestGiveBack : EntryPrice - BestProfit;

    /// <summary>Highest price that sets neither a best profit nor a largest give-back.</summary>
    public decimal QuietTo => Sign > 0 ? EntryPrice + BestProfit : EntryPrice - BestProfit + LargestGiveBack;

    public void Observe(decimal price)
    {
        var profit = Sign * (price - EntryPrice);
        if (profit > BestProfit)
            BestProfit = profit;
        else if (profit < WorstProfit)
            WorstProfit = profit;
        LargestGiveBack = Math.Max(LargestGiveBack, BestProfit - profit);
    }

    /// <summary>How much of the best profit per unit is gone at a price.</summary>
    public decimal GiveBackAt(decimal price) => BestProfit - Sign * (price - EntryPrice);
}
