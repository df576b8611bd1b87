using DolphinLean.Data.Scans;
using DolphinLean.Data.Synthetic;

namespace DolphinLean.Algorithms.Tests.Dolphin.Runs;

/// <summary>A synthetic market whose feed is down for an hour on every other day, at noon.</summary>
internal sealed class PricesWithGaps(SyntheticMarketOptions options) : IPriceRows
{
    private const long DayMs = 86_400_000;
    private const long HourMs = 3_600_000;

    private readonly SyntheticMarket _market = new(options);

    public IReadOnlyList<string> Assets => _market.Assets;

    public long RowCount => 1;

    public long TimestampMs => _market.TimestampMs;

    public ReadOnlySpan<double> Prices => _market.Prices;

    public static bool IsDown(long timestampMs) => timestampMs / DayMs % 2 == 0 && timestampMs % DayMs / HourMs == 12;

    public bool MoveNext()
    {
        while (_market.MoveNext())
        {
            if (!IsDown(TimestampMs))
                return true;
        }
        return false;
    }

    public void Dispose() => _market.Dispose();
}
