using DolphinLean.Data.Bars;
using QuantConnect;
using QuantConnect.Data;
using QuantConnect.Data.Market;

namespace DolphinLean.Engine.History;

/// <summary>Reads the bars of requests.</summary>
/// <remarks>
/// As in LEAN the bar that ends at the start is not given, but it fills the gap behind it; no day before the start's is looked at, so a gap
/// at the start stays a gap.
/// </remarks>
/// <param name="store">Where bars are.</param>
internal sealed class BarHistory(IBarStore store)
{
    private readonly RecentDays _days = new(store);

    /// <summary>The bars of a request, ascending.</summary>
    public List<BaseData> Read(HistoryRequest request)
    {
        var points = Bars(request);
        var (start, end) = (request.StartTimeLocal, request.EndTimeLocal);
        if (request.FillForwardResolution is { } length)
            points = GapFilling.Fill(points, length.ToTimeSpan(), end);
        return [.. points.Where(point => point.EndTime > start && point.EndTime <= end)];
    }

    private IEnumerable<BaseData> Bars(HistoryRequest request)
    {
        var kind = request.DataType == typeof(QuoteBar) ? BarKind.Quote : BarKind.Trade;
        var series = new BarSeries(
            request.Symbol.ID.Market, request.Symbol.SecurityType.ToString().ToLowerInvariant(), request.Symbol.Value, kind, ResolutionOf(request));
        if (!store.HasSeries(series))
            yield break;
        var length = request.Resolution.ToTimeSpan();
        // Hours and days lie in one file, so the bar before the first day's is at hand.
        var first = DateOnly.FromDateTime(request.Resolution < Resolution.Hour ? request.StartTimeUtc : request.StartTimeUtc - length);
        var last = DateOnly.FromDateTime(request.EndTimeUtc);
        QuoteBar? before = null;
        foreach (var day in store.Days(series).Where(day => day >= first && day <= last))
        {
            var columns = _days.Read(series, day);
            var midnight = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
            for (var i = FirstRow(columns, request.StartTimeUtc - length - midnight); i < columns.Count; i++)
            {
                var time = midnight.AddMilliseconds(columns.StartMs[i]);
                if (time > request.EndTimeUtc)
                    yield break;
                var local = time.ConvertFromUtc(request.ExchangeHours.TimeZone);
                if (kind == BarKind.Trade)
                {
                    yield return ColumnBars.Trades(columns, i, request.Symbol, local, length);
                    continue;
                }
                yield return before = WithBothSides(ColumnBars.Quotes(columns, i, request.Symbol, local, length), before);
            }
        }
    }

    /// <summary>The first row that starts no earlier.</summary>
    private static int FirstRow(BarColumns columns, TimeSpan timeOfDay)
    {
        if (timeOfDay <= TimeSpan.Zero)
            return 0;
        if (timeOfDay >= Time.OneDay)
            return columns.Count;
        var found = Array.BinarySearch(columns.StartMs, 0, columns.Count, (int)Math.Ceiling(timeOfDay.TotalMilliseconds));
        return found < 0 ? ~found : found;
    }

    private static BarResolution ResolutionOf(HistoryRequest request) => request.Resolution switch
    {
        Resolution.Second => BarResolution.Second,
        Resolution.Minute => BarResolution.Minute,
        Resolution.Hour => BarResolution.Hour,
        Resolution.Daily => BarResolution.Daily,
        _ => throw new InvalidDataException(
            $"{request.Symbol.Value}: there are no bars of resolution {request.Resolution}; expected Second, Minute, Hour or Daily."),
    };

    private static QuoteBar WithBothSides(QuoteBar bar, QuoteBar? before)
    {
        bar.Bid ??= before?.Bid;
        bar.Ask ??= before?.Ask;
        return bar;
    }
}
