using DolphinLean.Engine.Results.Charts;

namespace DolphinLean.Engine.Results.Reports;

/// <summary>A series as a layer of a plot.</summary>
/// <param name="Name">Name for the key.</param>
/// <param name="Kind">How it is drawn.</param>
/// <param name="Style">Style that sets its colour.</param>
/// <param name="Mark">Class that sets the shape of its points.</param>
/// <param name="Points">Values in time order, NaN for a gap; the closes of candles.</param>
/// <param name="Ranges">Low and high of each candle, empty for other kinds.</param>
internal sealed record SeriesLayer(
    string Name, SeriesKind Kind, string Style, string Mark, IReadOnlyList<CurvePoint> Points,
    IReadOnlyList<(CurvePoint Low, CurvePoint High)> Ranges)
{
    private const int Colours = 6;
    private const int Stretches = 400;
    private const int MostCandles = 500;

    /// <summary>Prepares a series.</summary>
    /// <param name="series">The series.</param>
    /// <param name="number">Its number within the pane, which chooses a colour where the series has none.</param>
    public static SeriesLayer Of(ChartSeries series, int number) => series switch
    {
        CandleSeries candles => OfCandles(candles, Colour("", number)),
        PointSeries points => new SeriesLayer(
            points.Name, points.Kind, Colour(points.Color, number), points.Marker == "none" ? "circle" : points.Marker,
            CurveThinning.Thin([.. points.Points.Select(point => new CurvePoint(point.Time, point.Value is { } value ? (double)value : double.NaN))], Stretches),
            []),
        _ => throw new ArgumentException($"Series '{series.Name}' is of no kind that the report draws: {series.Kind}.", nameof(series)),
    };

    private static SeriesLayer OfCandles(CandleSeries series, string style)
    {
        var size = (series.Candles.Count + MostCandles - 1) / MostCandles;
        var merged = series.Candles.Chunk(Math.Max(1, size)).Select(candles => (
            Low: new CurvePoint(candles[^1].Time, (double)candles.Min(candle => candle.Low)),
            High: new CurvePoint(candles[^1].Time, (double)candles.Max(candle => candle.High)),
            Close: new CurvePoint(candles[^1].Time, (double)candles[^1].Close))).ToList();
        return new SeriesLayer(
            series.Name, series.Kind, style, "", [.. merged.Select(candle => candle.Close)],
            [.. merged.Select(candle => (candle.Low, candle.High))]);
    }

    private static string Colour(string own, int number) =>
        own.Length > 0 ? $"--tone:{own}" : FormattableString.Invariant($"--tone:var(--c{number % Colours})");
}
