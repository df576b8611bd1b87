using DolphinLean.Data.Bars;
using DolphinLean.Data.MarketData.Bars;
using DolphinLean.Engine.Feeds.Points;
using QuantConnect;
using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Hosting;
using QuantConnect.Securities;

namespace DolphinLean.Engine.Feeds.Bars;

// How a subscription becomes streams.
internal sealed partial class BarFeed
{
    private void AddFunding(SubscriptionDataConfig config, Security security, DateTime utcTime)
    {
        var rates = _options.Store.ReadFunding(config.Market, config.Symbol.Value);
        AddPoints(config, security, FundingPoints.Of(rates, config.Symbol, utcTime, EndUtc));
    }

    private void AddTicks(SubscriptionDataConfig config, Security security, DateTime utcTime)
    {
        var store = _options.Store is CutBarStore cut ? cut.Whole : _options.Store;
        if (store is EventBarStore recording && EventTicks.Of(recording.Events, config, utcTime, PointsEndUtc) is { } ticks)
            AddPoints(config, security, ticks);
        else if (config.TickType == TickType.Trade)
            _options.Warn($"{config.Symbol.Value}: {_options.Store.Description} has no ticks of it, so it gets none.");
    }

    private void AddPoints(SubscriptionDataConfig config, Security security, IEnumerable<BaseData> points)
    {
        _points.Add(new PointStream(config, security, points, EndUtc));
        var ordered = _points.OrderBy(stream => stream.Config.SecurityType).ThenBy(stream => stream.Config.TickType)
            .ThenBy(stream => stream.Config.Symbol).ToList();
        _points.Clear();
        _points.AddRange(ordered);
    }

    private void AddBars(SubscriptionDataConfig config, BarSlot slot, DateTime utcTime)
    {
        var beginsWarmUp = _algorithm.IsWarmingUp && !config.IsInternalFeed && _nowTicks == 0;
        if (beginsWarmUp && !_algorithm.Quirks.Has(LeanQuirk.WarmUpFirstBar))
            utcTime = utcTime.AddTicks(1);
        if (_algorithm.IsWarmingUp && !config.IsInternalFeed && _algorithm.Settings.WarmupResolution is { } warm && warm != config.Resolution)
            utcTime = AddWarmUpBars(config, warm, slot, utcTime);
        if (AddBars(config, config.Resolution, slot, utcTime, EndUtc, null) || config.IsInternalFeed || config.Type != typeof(TradeBar))
            return;
        _options.Warn($"{config.Symbol.Value}: {_options.Store.Description} has no {SeriesOf(config, config.Resolution)}, so it gets no such bars.");
    }

    /// <summary>Adds the bars of the warm-up's own resolution, up to the one that ends at the start.</summary>
    /// <returns>Where the subscription's own bars start: behind it, or at the start if there are no such bars.</returns>
    private DateTime AddWarmUpBars(SubscriptionDataConfig config, Resolution resolution, BarSlot slot, DateTime utcTime)
    {
        var start = _algorithm.StartDate.ConvertToUtc(_algorithm.TimeZone);
        var isThere = AddBars(config, resolution, slot, utcTime, start.AddTicks(-1), resolution.ToTimeSpan().Ticks);
        return isThere ? start.AddTicks(1) : start;
    }

    private bool AddBars(SubscriptionDataConfig config, Resolution resolution, BarSlot slot, DateTime utcTime, DateTime end, long? ownFillTicks)
    {
        var series = SeriesOf(config, resolution);
        if (!_options.Store.HasSeries(series))
            return false;
        var length = resolution.ToTimeSpan();
        // Hours and days lie in one file, so the bar that ends at the start is found although it began the day before.
        var first = DateOnly.FromDateTime(resolution < Resolution.Hour ? utcTime : utcTime - length);
        var days = new DayReader(_options.Store, _ahead, series, first, DateOnly.FromDateTime(end), _options.Clock);
        _readers.Add(days);
        var stream = new BarStream(config, series.Kind, length, days, slot, utcTime, end) { OwnFillTicks = ownFillTicks };
        slot.Add(stream);
        _bars.Add(stream);
        var ordered = _bars.OrderBy(other => other.Config.SecurityType).ThenBy(other => other.Config.TickType)
            .ThenBy(other => other.Config.Symbol).ToList();
        _bars.Clear();
        _bars.AddRange(ordered);
        return true;
    }

    private static BarSeries SeriesOf(SubscriptionDataConfig config, Resolution resolution) => new(
        config.Market, config.SecurityType.ToString().ToLowerInvariant(), config.Symbol.Value,
        config.Type == typeof(QuoteBar) ? BarKind.Quote : BarKind.Trade, BarLengths.Of(resolution, config.Symbol));
}
