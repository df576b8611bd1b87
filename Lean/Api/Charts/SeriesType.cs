namespace QuantConnect;

/// <summary>How a series is drawn. The numbers are LEAN's.</summary>
public enum SeriesType
{
    /// <summary>Line.</summary>
    Line,

    /// <summary>Points.</summary>
    Scatter,

    /// <summary>Candles.</summary>
    Candle,

    /// <summary>Bars.</summary>
    Bar,

    /// <summary>Flags.</summary>
    Flag,

    /// <summary>Line whose area is filled up to the next.</summary>
    StackedArea,

    /// <summary>Pie.</summary>
    Pie,

    /// <summary>Tree map.</summary>
    Treemap,

    /// <summary>Heat map.</summary>
    Heatmap = 9,

    /// <summary>Points in space.</summary>
    Scatter3d,
}
