using DolphinLean.Data.Journal;

namespace DolphinLean.Engine.Results;

/// <summary>Keeps the closed trades and finished days that an algorithm reports, in order.</summary>
public sealed class TradeLedger : ITradeLedger
{
    private readonly List<TradeRecord> _trades = [];
    private readonly List<DailyRecord> _days = [];

    /// <summary>The closed trades.</summary>
    public IReadOnlyList<TradeRecord> Trades => _trades;

    /// <summary>The finished days.</summary>
    public IReadOnlyList<DailyRecord> Days => _days;

    /// <inheritdoc/>
    public void Close(TradeRecord trade) => _trades.Add(trade);

    /// <inheritdoc/>
    public void EndDay(DailyRecord day) => _days.Add(day);
}
