using DolphinLean.Algorithms.Execution.Scalp.Books;
using DolphinLean.Algorithms.Execution.Scalp.Life;

namespace DolphinLean.Algorithms.Execution.Scalp;

/// <summary>Hears what trades do.</summary>
public interface IScalpObserver
{
    /// <summary>An entry was blocked.</summary>
    void Blocked(ScalpTrade trade, GateReason reason, in BookReading book, in TradePlan plan, int direction, decimal quantity, long nowMs);

    /// <summary>An entry order goes out.</summary>
    void Sending(ScalpTrade trade, bool isMarket, decimal quantity, decimal price, in BookReading book, in TradePlan plan, long nowMs);

    /// <summary>An event changed a trade's state or made it do something.</summary>
    void Happened(ScalpTrade trade, ScalpEvent happened, ScalpState before, in BookReading book, long nowMs);

    /// <summary>Execution closes a position by itself.</summary>
    void Closing(ScalpTrade trade, ScalpExit reason);
}
