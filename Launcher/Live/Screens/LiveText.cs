using System.Globalization;
using DolphinLean.Engine.Live.Watching;

namespace DolphinLean.Launcher.Live.Screens;

/// <summary>Figures of a session as both terminal views write them.</summary>
internal static class LiveText
{
    /// <summary>A moment, UTC.</summary>
    public static string Time(long timeMs) =>
        DateTimeOffset.FromUnixTimeMilliseconds(timeMs).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>A quantity or price without the zeros behind it.</summary>
    public static string Number(decimal value) => value.ToString("G29", CultureInfo.InvariantCulture);

    /// <summary>An amount of money.</summary>
    public static string Money(decimal value) => value.ToString("N2", CultureInfo.InvariantCulture);

    /// <summary>A gain or loss.</summary>
    public static string Signed(decimal value) => value.ToString("+#,0.00;-#,0.00;0.00", CultureInfo.InvariantCulture);

    /// <summary>What is held, in one line.</summary>
    public static string Positions(LiveStatus status) => status.Positions.Count == 0 ? "flat" : string.Join(", ", status.Positions.Select(position =>
        $"{position.Ticker} {Number(position.Quantity)} at {Number(position.AveragePrice)} ({Signed(position.UnrealizedProfit)})"));

    /// <summary>A trade, in one line.</summary>
    public static string Fill(LiveFill fill) =>
        $"{(fill.Quantity > 0 ? "bought" : "sold")} {Number(Math.Abs(fill.Quantity))} {fill.Ticker} at {Number(fill.Price)}, fee {Number(fill.Fee)}";
}
