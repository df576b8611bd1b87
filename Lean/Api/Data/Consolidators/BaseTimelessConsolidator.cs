using QuantConnect.Data.Market;

namespace QuantConnect.Data.Consolidators;

/// <summary>Base of consolidators whose bars a move of price or volume ends, not time.</summary>
/// <typeparam name="T">Type of the bars given out.</typeparam>
public abstract class BaseTimelessConsolidator<T> : ConsolidatorBase
    where T : IBaseData
{
    /// <summary>A consolidator.</summary>
    /// <param name="selector">Picks the price of a point; its value if null.</param>
    /// <param name="volumeSelector">Picks its volume; a bar's volume or a tick's quantity if null.</param>
    protected BaseTimelessConsolidator(Func<IBaseData, decimal>? selector = null, Func<IBaseData, decimal>? volumeSelector = null)
    {
        Selector = selector ?? (static data => data.Value);
        VolumeSelector = volumeSelector ?? (static data => data switch
        {
            TradeBar bar => bar.Volume,
            Tick tick => tick.Quantity,
            _ => 0,
        });
    }

    /// <summary>Raised for each finished bar, before the untyped event.</summary>
    public new event EventHandler<T>? DataConsolidated;

    /// <inheritdoc/>
    public override Type InputType => typeof(IBaseData);

    /// <inheritdoc/>
    public override Type OutputType => typeof(T);

    /// <inheritdoc/>
    public abstract override IBaseData? WorkingData { get; }

    /// <summary>Picks the price of a point.</summary>
    protected Func<IBaseData, decimal> Selector { get; set; }

    /// <summary>Picks the volume of a point.</summary>
    protected Func<IBaseData, decimal> VolumeSelector { get; set; }

    /// <summary>The unfinished bar; null when there is none.</summary>
    protected virtual T? CurrentBar { get; set; }

    /// <inheritdoc/>
    public override void Update(IBaseData data)
    {
        var (price, volume) = (Selector(data), VolumeSelector(data));
        if (CurrentBar is not null) UpdateBar(data.Time, price, volume);
        // The point may have ended the bar, and then begins the next.
        if (CurrentBar is null) CreateNewBar(data, price, volume);
    }

    /// <summary>Does nothing: time ends no bar.</summary>
    public override void Scan(DateTime currentLocalTime)
    {
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        CurrentBar = default;
        base.Reset();
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        DataConsolidated = null;
        base.Dispose();
    }

    /// <summary>Takes a price into the current bar.</summary>
    protected abstract void UpdateBar(DateTime time, decimal currentValue, decimal volume);

    /// <summary>Makes the current bar of a point.</summary>
    protected abstract void CreateNewBar(IBaseData data, decimal currentValue, decimal volume);

    /// <inheritdoc/>
    protected override void FireDataConsolidated(IBaseData? consolidated) => DataConsolidated?.Invoke(this, (T)consolidated!);
}
