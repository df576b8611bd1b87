using QuantConnect.Algorithm;
using QuantConnect.Securities;

namespace DolphinLean.Engine.Backtest;

/// <summary>Funding and settlement, which are looked at once an hour, with the hour's own prices.</summary>
internal sealed class HourlyFunding(QCAlgorithm algorithm)
{
    /// <summary>The next hour, UTC.</summary>
    public DateTime Next { get; private set; } = HourAfter(algorithm.UtcTime);

    /// <summary>Applies it to all securities when the hour has come.</summary>
    public void Apply(DateTime time)
    {
        if (time < Next)
            return;
        foreach (var security in algorithm.Securities.Active)
            security.MarginInterestRateModel.ApplyMarginInterestRate(new MarginInterestRateParameters(security, time));
        Next = HourAfter(time);
    }

    private static DateTime HourAfter(DateTime time) =>
        new DateTime(time.Ticks - time.Ticks % TimeSpan.TicksPerHour, DateTimeKind.Utc).AddHours(1);
}
