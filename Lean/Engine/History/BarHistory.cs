using DolphinLean.Data.Bars;
using QuantConnect;
using QuantConnect.Data;
using QuantConnect.Data.Market;

namespace DolphinLean.Engine.History;

/// <summary>Reads the bars of one request.</summary>
/// <remarks>
/// As in LEAN the bar that ends at the start is not given, but it fills the gap behind it; no day before the start's is looked at, so a gap
/// at the start stays a gap.
/// </remarks>
internal static class BarHistory
{
    public static List<BaseData> Read(IBarStore store, HistoryRequest request, BarColumns columns)
    {
        var points = Bars(store, request, columns);
        var (start, end) = (request.StartTimeLocal, request.EndTimeLocal);
        if (request.FillForwardResolution is { } length)
            points = GapFilling.Fill(points, length.ToTimeSpan(), end);
        return [.. points.Where(point => point.EndTime > start && point.EndTime <= end)];
    }

    private static IEnumerable<BaseData> Bars(IBarStore store, HistoryRequest request, BarColumns columns)
    {
        var kind = request.DataType == typeof(QuoteBar) ? BarKind.Quote : BarKind.Trade;
        var series = new BarSeries(
            request.Symbol.ID.Market, request.Symbol.SecurityType.ToString().ToLowerInvariant(), request.Symbol.Value, kind,
            ResolutionOf(request));
        if (!store.HasSeries(series))
            yield break;
        var length = request.Resolution.ToTimeSpan();
        // The bar before the first day's ends where that day starts.
        var first = DateOnly.FromDateTime(request.Resolution < Resolution.Hour ? request.StartTimeUtc : request.StartTimeUtc - length);
        var last = DateOnly.FromDateTime(request.EndTimeUtc);
        QuoteBar? before = null;
        foreach (var day in store.Days(series).Where(day => day >= first && day <= last))
        {
            store.TryRead(series, day, columns);
            var midnight = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
            for (var i = 0; i < columns.Count; i++)
            {
                var time = midnight.AddMilliseconds(columns.StartMs[i]);
                if (time > request.EndTimeUtc)
                    yield break;
                if (time + length < request.StartTimeUtc)
                    continue;
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
