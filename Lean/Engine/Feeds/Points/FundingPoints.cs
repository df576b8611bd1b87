using DolphinLean.Data.Bars;
using QuantConnect;
using QuantConnect.Data;
using QuantConnect.Data.Market;

namespace DolphinLean.Engine.Feeds.Points;

/// <summary>A perpetual's funding rates as points.</summary>
internal static class FundingPoints
{
    /// <summary>The rates of a span, both ends included.</summary>
    public static IEnumerable<BaseData> Of(IReadOnlyList<FundingRate> rates, Symbol symbol, DateTime startUtc, DateTime endUtc)
    {
        foreach (var rate in rates)
        {
            if (rate.Utc < startUtc)
                continue;
            if (rate.Utc > endUtc)
                yield break;
            var value = RoundTripDecimal.From(rate.Rate);
            yield return new MarginInterestRate
            {
                Symbol = symbol,
                Time = DateTime.SpecifyKind(rate.Utc, DateTimeKind.Unspecified),
                InterestRate = value,
                Value = value,
            };
        }
    }
}
