using QuantConnect.Data.Market;

namespace QuantConnect.Data.Consolidators;

/// <summary>Gives each point out as it came in; of points that end at the same time only the first, ticks aside.</summary>
/// <typeparam name="T">Type of the points.</typeparam>
public partial class IdentityDataConsolidator<T> : DataConsolidator<T>, IPassesOn
    where T : IBaseData
{
    private static readonly bool IsTick = typeof(T) == typeof(Tick);

    private T? _last;
    private DateTime _lastTime;

    /// <summary>A copy of the last point; null before the first.</summary>
    public override IBaseData? WorkingData
    {
        get
        {
            Settle();
            return _last?.Clone();
        }
    }

    bool IPassesOn.MayHoldBack => GetType() != typeof(IdentityDataConsolidator<T>);

    /// <inheritdoc/>
    public override Type OutputType => typeof(T);

    /// <inheritdoc/>
    public override void Update(T data)
    {
        Settle();
        if (!IsTick && _last is not null && data.EndTime == _lastTime) return;
        _given++;
        OnDataConsolidated(data);
        _last = data;
        _lastTime = data.EndTime;
    }

    /// <summary>Does nothing: nothing is ever held back.</summary>
    public override void Scan(DateTime currentLocalTime)
    {
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        LeaveLine();
        var isWatched = _isWatched;
        _unsettled = 0;
        _given = 0;
        base.Reset();
        _last = default;
        _isWatched = isWatched;
    }
}
