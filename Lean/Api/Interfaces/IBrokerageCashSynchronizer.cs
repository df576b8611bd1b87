namespace QuantConnect.Interfaces;

/// <summary>Brings an algorithm's cash in line with its brokerage's account now and then.</summary>
public interface IBrokerageCashSynchronizer
{
    /// <summary>When it was done last, in UTC.</summary>
    DateTime LastSyncDateTimeUtc { get; }

    /// <summary>Whether it is due.</summary>
    bool ShouldPerformCashSync(DateTime currentTimeUtc);

    /// <summary>Does it.</summary>
    /// <param name="algorithm">The algorithm.</param>
    /// <param name="currentTimeUtc">The time now.</param>
    /// <param name="getTimeSinceLastFill">Time since the last fill; right after one the account may not show it yet.</param>
    /// <returns>Whether it was done.</returns>
    bool PerformCashSync(IAlgorithm algorithm, DateTime currentTimeUtc, Func<TimeSpan> getTimeSinceLastFill);
}
