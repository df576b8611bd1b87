namespace DolphinLean.Algorithms.Execution.Scalp;

/// <summary>What follows when an entry order's time is up and too little of it filled.</summary>
public enum TimeoutPolicy
{
    /// <summary>The rest is cancelled; what filled is kept, protected.</summary>
    GiveUp,

    /// <summary>The rest is sent again at the new touch, a few times at most.</summary>
    Reprice,

    /// <summary>The rest is sent at the market, once.</summary>
    Market,
}
