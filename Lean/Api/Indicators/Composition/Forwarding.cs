namespace QuantConnect.Indicators;

/// <summary>Feeds an indicator with the values of another.</summary>
internal sealed class Forwarding(IIndicator source, IIndicator target, bool waitForSource) : IUpdateListener
{
    private readonly IndicatorBase<IndicatorDataPoint>? _direct = target as IndicatorBase<IndicatorDataPoint>;

    public void OnUpdated(ref PointSlot point)
    {
        if (waitForSource && !source.IsReady) return;
        if (_direct is { IsPackaged: true }) _direct.UpdateValue(point);
        else target.Update(point.ToPoint());
    }
}
