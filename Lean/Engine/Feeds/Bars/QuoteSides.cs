using DolphinLean.Data.Bars;

namespace DolphinLean.Engine.Feeds.Bars;

/// <summary>A quote bar that lacks a side takes it from the bar before, as LEAN's fill-forward does.</summary>
internal static class QuoteSides
{
    public static void FillMissing(BarColumns before, int indexBefore, BarColumns bars, int index)
    {
        if (double.IsNaN(bars.BidClose[index]))
        {
            bars.BidOpen[index] = before.BidOpen[indexBefore];
            bars.BidHigh[index] = before.BidHigh[indexBefore];
            bars.BidLow[index] = before.BidLow[indexBefore];
            bars.BidClose[index] = before.BidClose[indexBefore];
            bars.BidSize[index] = before.BidSize[indexBefore];
        }
        if (double.IsNaN(bars.AskClose[index]))
        {
            bars.AskOpen[index] = before.AskOpen[indexBefore];
            bars.AskHigh[index] = before.AskHigh[indexBefore];
            bars.AskLow[index] = before.AskLow[indexBefore];
            bars.AskClose[index] = before.AskClose[indexBefore];
            bars.AskSize[index] = before.AskSize[indexBefore];
        }
    }
}
