namespace DolphinLean.Binance.Rest;

/// <summary>What is known of a request that was made.</summary>
internal enum CallOutcome
{
    /// <summary>It was done.</summary>
    Done,

    /// <summary>It was refused; nothing happened.</summary>
    Refused,

    /// <summary>It may have been done or not, or be done later.</summary>
    Unknown,
}
