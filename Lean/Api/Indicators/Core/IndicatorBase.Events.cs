namespace QuantConnect.Indicators;

public abstract partial class IndicatorBase
{
    // Handlers and listeners in the order in which they came. The array is replaced, never changed, so that one may leave while called.
    private object[] _listeners = [];

    /// <inheritdoc/>
    public event IndicatorUpdatedHandler Updated
    {
        add
        {
            BeInTime();
            _listeners = [.. _listeners, value];
        }
        remove
        {
            var place = Array.LastIndexOf(_listeners, value);
            if (place >= 0) _listeners = [.. _listeners[..place], .. _listeners[(place + 1)..]];
        }
    }

    /// <summary>Adds a listener behind those there are.</summary>
    internal void Listen(IUpdateListener listener)
    {
        BeInTime();
        _listeners = [.. _listeners, listener];
    }

    /// <summary>Tells everyone of a new value.</summary>
    protected virtual void OnUpdated(IndicatorDataPoint consolidated)
    {
        var point = new PointSlot(consolidated);
        Tell(ref point);
    }

    /// <summary>Tells everyone of the newest value.</summary>
    private protected void TellCurrent()
    {
        if (!IsPackaged)
        {
            OnUpdated(Current);
            return;
        }
        if (_listeners.Length == 0) return;
        if (_windowed)
        {
            var point = new PointSlot(Current);
            Tell(ref point);
        }
        else Tell(ref _points[_newest]);
    }

    private void Tell(ref PointSlot point)
    {
        foreach (var listener in _listeners)
        {
            if (listener is IUpdateListener direct) direct.OnUpdated(ref point);
            else ((IndicatorUpdatedHandler)listener)(this, point.ToPoint());
        }
    }
}
