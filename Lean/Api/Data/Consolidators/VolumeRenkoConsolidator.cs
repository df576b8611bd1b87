using QuantConnect.Data.Market;

namespace QuantConnect.Data.Consolidators;

/// <summary>Gives out a bar for each brick of volume traded; takes trade bars and ticks of trades in.</summary>
public class VolumeRenkoConsolidator(decimal barSize) : DataConsolidator<BaseData>
{
    private VolumeRenkoBar? _current;

    /// <summary>Raised for each finished bar, after the untyped event.</summary>
    public new event EventHandler<VolumeRenkoBar>? DataConsolidated;

    /// <summary>The unfinished bar; null before the first point.</summary>
    public override IBaseData? WorkingData => _current;

    /// <inheritdoc/>
    public override Type OutputType => typeof(VolumeRenkoBar);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The point is neither a trade bar nor a tick.</exception>
    public override void Update(BaseData data)
    {
        var close = data.Price;
        decimal open, high, low, volume;
        if (data is TradeBar bar && data.GetType() == typeof(TradeBar))
        {
            (open, high, low, volume) = (bar.Open, bar.High, bar.Low, bar.Volume);
        }
        else if (data is Tick tick)
        {
            if (tick.TickType != TickType.Trade) return;
            (open, high, low, volume) = (close, close, close, tick.Quantity);
        }
        else
        {
            throw new ArgumentException($"{GetType().Name} takes TradeBar or Tick in, found {data.GetType().Name}.", nameof(data));
        }

        _current ??= new VolumeRenkoBar(data.Symbol, data.Time, data.EndTime, barSize, open, high, low, close, 0);
        var left = _current.Update(data.EndTime, high, low, close, AdjustVolume(volume, close));
        while (left >= 0)
        {
            OnDataConsolidated(_current);
            _current = _current.Rollover();
            left = _current.Update(data.EndTime, high, low, close, left);
        }
    }

    /// <summary>Does nothing: time ends no bar.</summary>
    public override void Scan(DateTime currentLocalTime)
    {
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        _current = null;
    }

    /// <summary>What counts of a point's volume; all of it unless overridden.</summary>
    protected virtual decimal AdjustVolume(decimal volume, decimal price) => volume;

    /// <summary>Gives a bar out.</summary>
    protected void OnDataConsolidated(VolumeRenkoBar consolidated)
    {
        base.OnDataConsolidated(consolidated);
        DataConsolidated?.Invoke(this, consolidated);
    }
}
