using DolphinLean.Data.MarketData.Events;

namespace DolphinLean.Data.MarketData.Checks;

/// <summary>What a check saw of a series.</summary>
/// <param name="Series">The series.</param>
/// <param name="Days">Days replayed.</param>
/// <param name="Events">Events replayed.</param>
/// <param name="DepthUpdates">Changes of the book among them.</param>
/// <param name="ComparedBooks">Changes after which the book was compared with a best quote.</param>
/// <param name="LeastSkewMs">Least local minus exchange time, in milliseconds; NaN when no event has both.</param>
/// <param name="MostSkewMs">Largest local minus exchange time, in milliseconds.</param>
/// <param name="Defects">What is wrong: one entry for each kind.</param>
public sealed record EventSeriesReport(
    EventSeries Series, int Days, long Events, long DepthUpdates, long ComparedBooks, double LeastSkewMs, double MostSkewMs, IReadOnlyList<EventDefect> Defects)
{
    /// <summary>One line of counts.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{Series}: {Days:N0} {(Days == 1 ? "day" : "days")}, {Events:N0} events, {DepthUpdates:N0} depth updates, {ComparedBooks:N0} compared with quotes, local clock {LeastSkewMs / 1000:0.000} to {MostSkewMs / 1000:0.000} s from the exchange's");
}
