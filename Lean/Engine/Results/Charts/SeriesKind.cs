namespace DolphinLean.Engine.Results.Charts;

/// <summary>How a series is drawn; the numbers are LEAN's.</summary>
public enum SeriesKind
{
    Line = 0,
    Scatter = 1,
    Candle = 2,
    Bar = 3,
    Flag = 4,
    StackedArea = 5,
    Pie = 6,
    Treemap = 7,
    Heatmap = 9,
    Scatter3d = 10,
}
