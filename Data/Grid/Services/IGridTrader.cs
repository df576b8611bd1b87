namespace DolphinLean.Data.Grid.Services;

/// <summary>Declares that an algorithm lives with services: it tells them what it sees, and hears what they say. A live engine sets the outbox before Initialize.</summary>
public interface IGridTrader
{
    /// <summary>Takes what the algorithm tells.</summary>
    ITraderOutbox Outbox { set; }

    /// <summary>A value that services wrote. It comes between bars, in the order in which a replay repeats it.</summary>
    void Take(GridNews news);
}
