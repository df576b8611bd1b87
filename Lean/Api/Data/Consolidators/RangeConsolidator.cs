using QuantConnect.Data.Market;
using QuantConnect.Securities;

namespace QuantConnect.Data.Consolidators;

/// <summary>
/// Gives out a bar for each range of price, counted in ticks of the symbol; a jump over several ranges gives bars without volume for those
/// between.
/// </summary>
public class RangeConsolidator : BaseTimelessConsolidator<RangeBar>
{
    private bool _isFirst = true;
    private decimal _tick;

    /// <summary>Bars of a range.</summary>
    /// <param name="range">Range of a bar in price ticks.</param>
    /// <param name="selector">Picks the price of a point; its value if null.</param>
    /// <param name="volumeSelector">Picks its volume; a bar's volume or a tick's quantity if null.</param>
    public RangeConsolidator(int range, Func<IBaseData, decimal>? selector = null, Func<IBaseData, decimal>? volumeSelector = null)
        : base(selector, volumeSelector) => Range = range;

    /// <summary>Range of a bar in price ticks.</summary>
    public int Range { get; private set; }

    /// <summary>Range of a bar in price; 0 before the first point.</summary>
    public decimal RangeSize { get; private set; }

    /// <inheritdoc/>
    public override IBaseData? WorkingData => CurrentBar?.Clone();

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        _isFirst = true;
        _tick = 0;
        RangeSize = 0;
    }

    /// <inheritdoc/>
    protected override void UpdateBar(DateTime time, decimal currentValue, decimal volume)
    {
        var bar = CurrentBar!;
        var isRising = currentValue > bar.High;
        bar.Update(time, currentValue, volume);
        while (bar.IsClosed)
        {
            OnDataConsolidated(bar);
            var open = isRising ? bar.High + _tick : bar.Low - _tick;
            CurrentBar = bar = new RangeBar(bar.Symbol, bar.EndTime, RangeSize, open);
            bar.Update(time, currentValue, Math.Abs(bar.Low - currentValue) > RangeSize ? 0 : volume);
        }
    }

    /// <inheritdoc/>
    protected override void CreateNewBar(IBaseData data, decimal currentValue, decimal volume)
    {
        var open = currentValue;
        if (_isFirst)
        {
            _isFirst = false;
            var id = data.Symbol.ID;
            _tick = SymbolPropertiesDatabase.FromFolder(Globals.DataFolder)
                .GetSymbolProperties(id.Market, data.Symbol, id.SecurityType, Currencies.USD).MinimumPriceVariation;
            RangeSize = _tick * Range;
            open = Math.Ceiling(open / RangeSize) * RangeSize;
        }

        CurrentBar = new RangeBar(data.Symbol, data.Time, RangeSize, open, volume: volume);
    }
}
