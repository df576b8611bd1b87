namespace QuantConnect.Statistics;

/// <summary>What is left of one opening fill, and how its profit per unit has moved since.</summary>
internal sealed class OpenLot
{
    /// <summary>Far more than a price and its double may differ by, and far less than a tick.</summary>
    public const double Slack = 1e-12;

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

    /// <summary>Prices above it set neither a best profit nor a largest give-back, up to <see cref="QuietTo"/>; a little too high.</summary>
    public double QuietFrom { get; private set; } = double.PositiveInfinity;

    /// <summary>Prices below it set neither a best profit nor a largest give-back, down to <see cref="QuietFrom"/>; a little too low.</summary>
    public double QuietTo { get; private set; } = double.NegativeInfinity;

    /// <summary>Whether a price changes nothing beyond doubt. A worst profit is a largest give-back, too.</summary>
    public bool IsQuietAt(double price) => price > QuietFrom && price < QuietTo;

    public void Observe(decimal price)
    {
        var profit = Sign * (price - EntryPrice);
        if (profit > BestProfit)
            BestProfit = profit;
        else if (profit < WorstProfit)
            WorstProfit = profit;
        LargestGiveBack = Math.Max(LargestGiveBack, BestProfit - profit);
        SetQuietRange();
    }

    /// <summary>How much of the best profit per unit is gone at a price.</summary>
    public decimal GiveBackAt(decimal price) => BestProfit - Sign * (price - EntryPrice);

    private void SetQuietRange()
    {
        var best = EntryPrice + Sign * BestProfit;
        var (from, to) = Sign > 0 ? (best - LargestGiveBack, best) : (best, best + LargestGiveBack);
        (QuietFrom, QuietTo) = ((double)from * (1 + Slack), (double)to * (1 - Slack));
    }
}
