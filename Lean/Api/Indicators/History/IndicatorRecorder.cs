using QuantConnect.Data;

namespace QuantConnect.Indicators;

/// <summary>Writes down an indicator's values, once for each time, from when it is ready.</summary>
internal sealed class IndicatorRecorder
{
    private static readonly HashSet<string> LeftOut =
        ["Consolidators", "Current", "Previous", "Name", "Samples", "IsReady", "Window", "Item", "WarmUpPeriod", "Period"];

    private readonly IndicatorBase _indicator;
    private readonly List<InternalIndicatorValues> _values;
    private readonly List<IndicatorDataPoints> _byTime = [];
    private DateTime _lastTime = DateTime.MinValue;
    private IndicatorDataPoint? _lastPoint;

    private IndicatorRecorder(IndicatorBase indicator)
    {
        _indicator = indicator;
        _values =
        [
            .. indicator.GetType().GetProperties()
                .Where(property => typeof(IIndicator).IsAssignableFrom(property.PropertyType) && !LeftOut.Contains(property.Name))
                .Select(property => InternalIndicatorValues.Create(indicator, property)),
            InternalIndicatorValues.Create(indicator, nameof(indicator.Current)),
        ];
    }

    /// <summary>Resets an indicator, feeds it and gives what it went through.</summary>
    public static IndicatorHistory Record(IndicatorBase indicator, Action feed)
    {
        indicator.Reset();
        var recorder = new IndicatorRecorder(indicator);
        indicator.Updated += recorder.OnUpdated;
        feed();
        recorder.Write(recorder._lastPoint);
        indicator.Updated -= recorder.OnUpdated;
        return new IndicatorHistory(recorder._byTime, recorder._values);
    }

    private void OnUpdated(object sender, IndicatorDataPoint point)
    {
        if (!_indicator.IsReady) return;
        if (_lastPoint is null || _lastPoint.Time != point.Time) Write(point);
        _lastPoint = point;
    }

    private void Write(IndicatorDataPoint? point)
    {
        if (point is null || point.EndTime == _lastTime) return;
        _lastTime = point.EndTime;
        var points = new IndicatorDataPoints { Time = point.Time, EndTime = point.EndTime };
        foreach (var values in _values) points.Set(values.Name, values.UpdateValue());
        _byTime.Add(points);
    }
}
