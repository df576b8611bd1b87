namespace QuantConnect.Indicators;

/// <summary>Hears of an indicator's new value without an object for it.</summary>
internal interface IUpdateListener
{
    /// <summary>Called with each new value, in turn with the handlers of <see cref="IndicatorBase.Updated"/>.</summary>
    void OnUpdated(ref PointSlot point);
}
