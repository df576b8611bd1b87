namespace QuantConnect;

/// <summary>A value at a time in a scatter series.</summary>
public class ScatterChartPoint : ChartPoint
{
    /// <summary>A gap at no time.</summary>
    public ScatterChartPoint()
    {
    }

    /// <summary>A value at seconds since 1970; null is a gap.</summary>
    public ScatterChartPoint(long time, decimal? value, string? tooltip = null)
        : base(time, value) => Tooltip = tooltip;

    /// <summary>A value at a UTC time; null is a gap.</summary>
    public ScatterChartPoint(DateTime time, decimal? value, string? tooltip = null)
        : base(time, value) => Tooltip = tooltip;

    /// <summary>What a viewer shows beside the point; none by default.</summary>
    public string? Tooltip { get; set; }

    /// <inheritdoc/>
    public override ISeriesPoint Clone() => new ScatterChartPoint { x = X, y = Y, Tooltip = Tooltip };
}
