namespace QuantConnect.Data.Consolidators;

/// <summary>Gives out a bar for each range of price; the next begins with the point that ended it.</summary>
public class ClassicRangeConsolidator : RangeConsolidator
{
    /// <inheritdoc cref="RangeConsolidator(int, Func{IBaseData, decimal}, Func{IBaseData, decimal})"/>
    public ClassicRangeConsolidator(int range, Func<IBaseData, decimal>? selector = null, Func<IBaseData, decimal>? volumeSelector = null)
        : base(range, selector, volumeSelector)
    {
    }

    /// <inheritdoc/>
    protected override void UpdateBar(DateTime time, decimal currentValue, decimal volume)
    {
        var bar = CurrentBar!;
        bar.Update(time, currentValue, volume);
        if (!bar.IsClosed) return;
        OnDataConsolidated(bar);
        CurrentBar = null;
    }
}
