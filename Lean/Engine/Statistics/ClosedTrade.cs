namespace DolphinLean.Engine.Statistics;

/// <summary>A closed trade in LEAN's sense: one pairing of an opening with a closing fill, profit without fees.</summary>
public sealed record ClosedTrade
{
    /// <summary>LEAN's security identifier, for example <c>BTCUSDT 18R</c>.</summary>
    public required string SymbolId { get; init; }

    /// <summary>Ticker, for example <c>BTCUSDT</c>.</summary>
    public required string Ticker { get; init; }

    /// <summary>True for a long trade, false for a short one.</summary>
    public required bool IsLong { get; init; }

    /// <summary>Time of the opening fill, UTC.</summary>
    public required DateTime EntryTime { get; init; }

    /// <summary>Price of the opening fill.</summary>
    public required decimal EntryPrice { get; init; }

    /// <summary>Time of the closing fill, UTC.</summary>
    public required DateTime ExitTime { get; init; }

    /// <summary>Price of the closing fill.</summary>
    public required decimal ExitPrice { get; init; }

    /// <summary>Base units, unsigned.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>Profit without fees, account currency.</summary>
    public required decimal ProfitLoss { get; init; }

    /// <summary>Entry and exit fees charged to this trade, account currency.</summary>
    public required decimal TotalFees { get; init; }

    /// <summary>Maximum adverse excursion, zero or negative, account currency.</summary>
    public required decimal MaximumAdverseExcursion { get; init; }

    /// <summary>Maximum favourable excursion, zero or positive, account currency.</summary>
    public required decimal MaximumFavorableExcursion { get; init; }

    /// <summary>Largest fall of the open profit from its best so far, zero or positive, account currency.</summary>
    public required decimal EndTradeDrawdown { get; init; }

    /// <summary>Whether the trade counts as won.</summary>
    public required bool IsWin { get; init; }

    /// <summary>Orders that took part, in order.</summary>
    public required IReadOnlyList<int> OrderIds { get; init; }

    /// <summary>Time in the market.</summary>
    public TimeSpan Duration => ExitTime - EntryTime;
}
