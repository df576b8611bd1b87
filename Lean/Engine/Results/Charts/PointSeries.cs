using System.Runtime.InteropServices;
using DolphinLean.Engine.Statistics;

namespace DolphinLean.Engine.Results.Charts;

/// <summary>A series of single values, rounded as LEAN rounds what it charts.</summary>
/// <inheritdoc/>
public sealed class PointSeries(string name, SeriesKind kind, int index, string unit) : ChartSeries(name, kind, index, unit)
{
    private readonly List<ChartPoint> _points = [];

    /// <summary>Colour as <c>#RRGGBB</c>, or an empty text for the viewer's choice.</summary>
    public string Color { get; init; } = "";

    /// <summary>Marker of scatter points, LEAN's name: none, circle, square, diamond, triangle, triangle-down.</summary>
    public string Marker { get; init; } = "none";

    /// <inheritdoc/>
    public override int Count => _points.Count;

    /// <inheritdoc/>
    internal override decimal Sum => _points.Sum(point => point.Value ?? 0);

    /// <summary>The points in time order.</summary>
    public IReadOnlyList<ChartPoint> Points => _points;

    /// <summary>The values that are no gaps, for statistics.</summary>
    public IReadOnlyList<TimedValue> Values =>
        [.. _points.Where(point => point.Value.HasValue).Select(point => new TimedValue(point.Time, point.Value!.Value))];

    /// <summary>The last point, or null when there is none.</summary>
    public ChartPoint? Last => _points.Count > 0 ? _points[^1] : null;

    /// <summary>Adds a point as it is.</summary>
    public void Add(ChartPoint point) => _points.Add(point);

    /// <summary>Adds a value unless the series already has one at this time or later.</summary>
    public void AddLater(DateTime time, decimal value)
    {
        if (_points.Count == 0 || time > _points[^1].Time)
            _points.Add(new ChartPoint(time, ChartRounding.Round(value)));
    }

    /// <summary>Takes the last point away if it is of a time.</summary>
    public void DropLast(DateTime time)
    {
        if (_points.Count > 0 && _points[^1].Time == time)
            _points.RemoveAt(_points.Count - 1);
    }

    /// <summary>Adds a value, or replaces the last one when it is of the same time.</summary>
    public void AddOrReplace(DateTime time, decimal? value)
    {
        var point = new ChartPoint(time, value is { } known ? ChartRounding.Round(known) : null);
        if (_points.Count > 0 && _points[^1].Time == time)
            CollectionsMarshal.AsSpan(_points)[^1] = point;
        else
            _points.Add(point);
    }
}
