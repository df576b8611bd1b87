using QuantConnect.Interfaces;

namespace QuantConnect.Brokerages;

// Taking over the account's cash.
public abstract partial class Brokerage
{
    private static readonly TimeSpan SyncTimeInNewYork = new(7, 45, 0);
    private static readonly TimeSpan FillSettles = TimeSpan.FromSeconds(20);

    private DateTime? _verifiedDay;

    /// <inheritdoc />
    public DateTime LastSyncDateTimeUtc { get; private set; }

    /// <summary>True from 7:45 in New York on, until the day's cash was taken over.</summary>
    public virtual bool ShouldPerformCashSync(DateTime currentTimeUtc)
    {
        var newYork = currentTimeUtc.ConvertFromUtc(TimeZones.NewYork);
        return newYork.Date != _verifiedDay && newYork.TimeOfDay >= SyncTimeInNewYork;
    }

    /// <summary>
    /// Sets every currency of the cash book to what the account has, 0 where it has none, and adds those it has besides. Within 20 seconds
    /// of a fill the account may lag, so the day's turn stays due.
    /// </summary>
    public virtual bool PerformCashSync(IAlgorithm algorithm, DateTime currentTimeUtc, Func<TimeSpan> getTimeSinceLastFill)
    {
        var balances = GetCashBalance().ToDictionary(balance => balance.Currency, balance => balance.Amount);
        foreach (var (currency, amount) in balances)
        {
            if (amount != 0 && !algorithm.Portfolio.CashBook.ContainsKey(currency))
            {
                algorithm.Portfolio.SetCash(currency, amount, 0);
            }
        }

        foreach (var cash in algorithm.Portfolio.CashBook.Values)
        {
            cash.SetAmount(balances.GetValueOrDefault(cash.Symbol));
        }

        LastSyncDateTimeUtc = currentTimeUtc;
        _verifiedDay = getTimeSinceLastFill() > FillSettles ? currentTimeUtc.ConvertFromUtc(TimeZones.NewYork).Date : null;
        return true;
    }
}
