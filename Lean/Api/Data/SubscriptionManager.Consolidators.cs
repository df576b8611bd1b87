using QuantConnect.Algorithm;
using QuantConnect.Data.Consolidators;
using QuantConnect.Data.Market;

namespace QuantConnect.Data;

// Consolidators: which stream each takes in, and how the engine's step reaches them.
public partial class SubscriptionManager
{
    private readonly Dictionary<IDataConsolidator, ScheduledScan> _scanOf = [];
    private readonly ScheduledScans _scans = new();
    private readonly Indicators.LateBudget _lateBudget = new();

    /// <summary>Feeds a consolidator with a symbol's first stream that it can take in.</summary>
    /// <param name="symbol">The symbol, subscribed already.</param>
    /// <param name="consolidator">The consolidator.</param>
    /// <param name="tickType">Which ticks, where the stream is one of ticks.</param>
    /// <exception cref="ArgumentException">The symbol is not subscribed, or none of its streams fits.</exception>
    public void AddConsolidator(Symbol symbol, IDataConsolidator consolidator, TickType? tickType = null)
    {
        ArgumentNullException.ThrowIfNull(consolidator);
        var configs = GetSubscriptionDataConfigs(symbol);
        if (configs.Count == 0)
            throw new ArgumentException($"{symbol.Value} is not subscribed; add it before a consolidator of it.", nameof(symbol));
        var wanted = tickType ?? (consolidator.InputType.IsAbstract ? TickType.Trade : null);
        var config = configs.Find(candidate => IsSubscriptionValidForConsolidator(candidate, consolidator, wanted))
            ?? throw NoStream(symbol, consolidator, tickType, configs);
        config.ConsolidatorSet.Add(consolidator);
        if (!IPassesOn.NeedsScans(consolidator)) return;
        var localClock = _clock.GetLocalTimeKeeper(config.ExchangeTimeZone);
        _scanOf[consolidator] = new ScheduledScan(consolidator, config.Increment, _clock, localClock);
        _scans.Add(_scanOf[consolidator]);
    }

    /// <summary>Ends a consolidator: it gets no more data and lets go of its handlers.</summary>
    /// <param name="symbol">Its symbol; null to take it from its data.</param>
    /// <param name="consolidator">The consolidator.</param>
    public void RemoveConsolidator(Symbol? symbol, IDataConsolidator consolidator)
    {
        ArgumentNullException.ThrowIfNull(consolidator);
        symbol ??= consolidator.Consolidated?.Symbol ?? consolidator.WorkingData?.Symbol;
        foreach (var config in GetSubscriptionDataConfigs(symbol, includeInternalConfigs: true))
        {
            config.ConsolidatorSet.Remove(consolidator);
            if (_scanOf.Remove(consolidator, out var scan)) scan.End();
        }

        consolidator.Dispose();
    }

    /// <summary>Whether a consolidator can take a stream in.</summary>
    /// <param name="subscription">The stream.</param>
    /// <param name="consolidator">The consolidator.</param>
    /// <param name="desiredTickType">Which ticks; null leaves it to what the consolidator gives out.</param>
    public static bool IsSubscriptionValidForConsolidator(
        SubscriptionDataConfig subscription, IDataConsolidator consolidator, TickType? desiredTickType = null)
    {
        if (!consolidator.InputType.IsAssignableFrom(subscription.Type)) return false;
        if (subscription.Type != typeof(Tick)) return true;
        if (desiredTickType is { } wanted) return subscription.TickType == wanted;
        return !IsCommonType(consolidator.OutputType) || subscription.TickType == TickTypeOf(consolidator.OutputType);
    }

    /// <summary>Whether a type is one of LEAN's own bars or ticks.</summary>
    internal static bool IsCommonType(Type type) => type == typeof(Tick) || type == typeof(TradeBar) || type == typeof(QuoteBar);

    /// <summary>What points of a type are made of.</summary>
    internal static TickType TickTypeOf(Type type) => type == typeof(QuoteBar) ? TickType.Quote : TickType.Trade;

    /// <summary>
    /// Lets consolidators give out bars that ended before the new step without newer data, with the clock at each bar's end. Call before
    /// the clock moves to the new step.
    /// </summary>
    internal void ScanPastConsolidators(DateTime newUtcTime, QCAlgorithm algorithm) => _scans.RunPast(newUtcTime, algorithm);

    /// <summary>Gives the points of a step to the consolidators of their stream: all points to one, then all to the next.</summary>
    internal void UpdateConsolidators(SubscriptionDataConfig config, IReadOnlyList<BaseData> points)
    {
        var consolidators = config.ConsolidatorSet.Items;
        if (consolidators.Length == 0) return;
        var localTime = _clock.UtcTime.ConvertFromUtc(config.ExchangeTimeZone);
        foreach (var consolidator in consolidators)
        {
            for (var i = 0; i < points.Count; i++) consolidator.Update(points[i]);
            consolidator.Scan(localTime);
        }
    }

    /// <summary>Gives the point of a step to the consolidators of its stream.</summary>
    internal void UpdateConsolidators(SubscriptionDataConfig config, BaseData point)
    {
        var consolidators = config.ConsolidatorSet.Items;
        if (consolidators.Length == 0) return;
        var localTime = _clock.UtcTime.ConvertFromUtc(config.ExchangeTimeZone);
        foreach (var consolidator in consolidators)
        {
            consolidator.Update(point);
            consolidator.Scan(localTime);
        }
    }

    /// <summary>
    /// Gives the trade bar of a step to the consolidators of its stream as numbers; an object is made only for those that need one, once.
    /// </summary>
    internal void UpdateConsolidators(SubscriptionDataConfig config, in BarValues bar)
    {
        var consolidators = config.ConsolidatorSet;
        if (consolidators.Line is { } line)
        {
            line.Pass(bar);
            return;
        }
        TradeBar? made = null;
        foreach (var taker in consolidators.Takers)
        {
            if (taker.Numbers is not { } numbers || !numbers.TryUpdate(bar)) taker.Item.Update(made ??= bar.ToBar());
            if (taker.HoldsBack) taker.Item.Scan(_clock.UtcTime.ConvertFromUtc(config.ExchangeTimeZone));
        }
        consolidators.OfferLine(bar.EndTime, _lateBudget);
    }

    /// <inheritdoc cref="UpdateConsolidators(SubscriptionDataConfig, in BarValues)"/>
    internal void UpdateConsolidators(SubscriptionDataConfig config, IBarSource source)
    {
        if (config.ConsolidatorSet.Line is { } line) line.Pass(source);
        else UpdateConsolidators(config, source.At(source.Place));
    }

    private static ArgumentException NoStream(Symbol symbol, IDataConsolidator consolidator, TickType? tickType, List<SubscriptionDataConfig> configs)
    {
        if (tickType is { } wanted && !configs.Exists(config => config.TickType == wanted))
        {
            var kinds = string.Join(", ", configs.Select(config => config.TickType));
            return new ArgumentException($"{symbol.Value} has no stream of {wanted}; it has {kinds}.", nameof(tickType));
        }

        var types = string.Join(", ", configs.Select(config => config.Type.Name));
        return new ArgumentException(
            $"{symbol.Value}: the consolidator takes {consolidator.InputType.Name} in; the symbol's streams are {types}.", nameof(consolidator));
    }
}
