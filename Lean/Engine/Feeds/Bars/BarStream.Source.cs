using DolphinLean.Data.Bars;
using QuantConnect.Data.Consolidators;

namespace DolphinLean.Engine.Feeds.Bars;

// How consolidators get at the bars: by where they lie, because most are never looked at.
internal sealed partial class BarStream : IBarSource
{
    /// <inheritdoc/>
    public double Close => Columns!.Close[Index];

    /// <inheritdoc/>
    public BarPlace Place => new(Columns!, Index, new DateTime(_emittedTicks), IsFillForward);

    /// <inheritdoc/>
    public BarValues At(in BarPlace place)
    {
        var (columns, i) = ((BarColumns)place.Columns, place.Index);
        return new BarValues
        {
            Symbol = Config.Symbol,
            Time = place.EndTime.AddTicks(-LengthTicks),
            EndTime = place.EndTime,
            Open = columns.Open[i],
            High = columns.High[i],
            Low = columns.Low[i],
            Close = columns.Close[i],
            Volume = place.IsFillForward ? 0 : columns.Volume[i],
            IsFillForward = place.IsFillForward,
        };
    }
}
