namespace DolphinLean.Engine.Results.Charts;

/// <summary>A named series of a chart.</summary>
/// <param name="name">Name, unique within the chart.</param>
/// <param name="kind">How it is drawn.</param>
/// <param name="index">Pane of the chart, from 0.</param>
/// <param name="unit">Unit of the values, for example <c>%</c>.</param>
public abstract class ChartSeries(string name, SeriesKind kind, int index, string unit)
{
    /// <summary>Name, unique within the chart.</summary>
    public string Name => name;

    /// <summary>How the series is drawn.</summary>
    public SeriesKind Kind => kind;

    /// <summary>Pane of the chart, from 0.</summary>
    public int Index => index;

    /// <summary>Unit of the values.</summary>
    public string Unit => unit;

    /// <summary>Order among the series, low in front, or null.</summary>
    public int? ZIndex { get; init; }

    /// <summary>Number of points, gaps included.</summary>
    public abstract int Count { get; }

    /// <summary>Sum of the single values; 0 for candles.</summary>
    internal abstract decimal Sum { get; }

    /// <summary>Title of the pane, or null.</summary>
    public string? IndexName { get; init; }

    /// <summary>Template of the tooltip, or null.</summary>
    public string? Tooltip { get; init; }
}
