using QuantConnect.Data.Market;

namespace QuantConnect.Data.Consolidators;

/// <summary>Gives out a bar without wicks for each brick that the price has moved from the last close.</summary>
public class ClassicRenkoConsolidator : BaseTimelessConsolidator<RenkoBar>
{
    private readonly decimal _barSize;
    private readonly bool _evenBars;
    private decimal? _lastClose;

    /// <summary>Bars of a size.</summary>
    /// <param name="barSize">Size of a brick, above 0.</param>
    /// <param name="evenBars">Whether the first bar opens at the next multiple of the size.</param>
    public ClassicRenkoConsolidator(decimal barSize, bool evenBars = true)
        : this(barSize, null!, null, evenBars)
    {
    }

    /// <summary>Bars of a size, of a number that is picked of each point.</summary>
    /// <param name="barSize">Size of a brick, above 0.</param>
    /// <param name="selector">Picks the price.</param>
    /// <param name="volumeSelector">Picks the volume; a bar's volume or a tick's quantity if null.</param>
    /// <param name="evenBars">Whether the first bar opens at the next multiple of the size.</param>
    public ClassicRenkoConsolidator(
        decimal barSize, Func<IBaseData, decimal> selector, Func<IBaseData, decimal>? volumeSelector = null, bool evenBars = true)
        : base(selector, volumeSelector)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(barSize);
        _barSize = barSize;
        _evenBars = evenBars;
    }

    /// <summary>How the bars are drawn.</summary>
    public RenkoType Type => RenkoType.Classic;

    /// <inheritdoc/>
    public override IBaseData? WorkingData => CurrentBar?.Clone();

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        _lastClose = null;
    }

    /// <inheritdoc/>
    protected override void UpdateBar(DateTime time, decimal currentValue, decimal volume)
    {
        var bar = CurrentBar!;
        if (!bar.Update(time, currentValue, volume)) return;
        _lastClose = bar.Close;
        OnDataConsolidated(bar);
        CurrentBar = null;
    }

    /// <inheritdoc/>
    protected override void CreateNewBar(IBaseData data, decimal currentValue, decimal volume)
    {
        var first = _evenBars ? Math.Ceiling(currentValue / _barSize) * _barSize : currentValue;
        CurrentBar = new RenkoBar(data.Symbol, data.Time, _barSize, _lastClose ?? first, volume);
    }
}

/// <summary>The same for one type of points.</summary>
/// <typeparam name="TInput">Type of the points.</typeparam>
public class ClassicRenkoConsolidator<TInput> : ClassicRenkoConsolidator
    where TInput : IBaseData
{
    /// <summary>Bars of a size, of a number that is picked of each point.</summary>
    public ClassicRenkoConsolidator(decimal barSize, Func<TInput, decimal> selector, Func<TInput, decimal>? volumeSelector = null, bool evenBars = true)
        : base(barSize, data => selector((TInput)data), volumeSelector is null ? null : data => volumeSelector((TInput)data), evenBars)
    {
    }

    /// <summary>Bars of a size, of the points' values and without volume.</summary>
    public ClassicRenkoConsolidator(decimal barSize, bool evenBars = true)
        : this(barSize, static data => data.Value, static _ => 0, evenBars)
    {
    }

    /// <summary>Takes a point in.</summary>
    public void Update(TInput data) => base.Update(data);
}
