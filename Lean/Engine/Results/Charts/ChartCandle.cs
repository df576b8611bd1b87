namespace DolphinLean.Engine.Results.Charts;

/// <summary>A candle: how a value moved since the candle before.</summary>
/// <param name="Time">End of the candle, UTC.</param>
/// <param name="Open">First value.</param>
/// <param name="High">Highest value.</param>
/// <param name="Low">Lowest value.</param>
/// <param name="Close">Last value.</param>
public readonly record struct ChartCandle(DateTime Time, decimal Open, decimal High, decimal Low, decimal Close);
