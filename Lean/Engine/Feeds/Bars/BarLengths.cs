using DolphinLean.Data.Bars;
using QuantConnect;

namespace DolphinLean.Engine.Feeds.Bars;

/// <summary>LEAN's resolutions as the store names them.</summary>
internal static class BarLengths
{
    /// <exception cref="InvalidDataException">The run asks for ticks, which no store has.</exception>
    public static BarResolution Of(Resolution resolution, Symbol symbol) => resolution switch
    {
        Resolution.Second => BarResolution.Second,
        Resolution.Minute => BarResolution.Minute,
        Resolution.Hour => BarResolution.Hour,
        Resolution.Daily => BarResolution.Daily,
        _ => throw new InvalidDataException($"{symbol.Value}: there is no data of resolution {resolution}; expected Second, Minute, Hour or Daily."),
    };
}
