namespace DolphinLean.Engine.Orders;

/// <summary>What became of the wish to cancel an order.</summary>
internal enum Withdrawal
{
    /// <summary>It is cancelled.</summary>
    Done,

    /// <summary>The exchange was asked; its answer comes later.</summary>
    Asked,

    /// <summary>It can't be.</summary>
    Refused,
}
