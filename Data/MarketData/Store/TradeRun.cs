namespace DolphinLean.Data.MarketData.Store;

/// <summary>Trades that follow each other.</summary>
public readonly ref struct TradeRun
{
    /// <summary>Their prices.</summary>
    public required ReadOnlySpan<double> Prices { get; init; }

    /// <summary>Their sizes.</summary>
    public required ReadOnlySpan<double> Sizes { get; init; }

    /// <summary>Their sides: negative where the seller was the aggressor, so that the buyer was the maker.</summary>
    public required ReadOnlySpan<int> Aggressors { get; init; }
}
