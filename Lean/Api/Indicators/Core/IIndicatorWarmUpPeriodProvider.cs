namespace QuantConnect.Indicators;

/// <summary>An indicator that knows how many points make it ready.</summary>
public interface IIndicatorWarmUpPeriodProvider
{
    /// <summary>Count of points that make the indicator ready.</summary>
    int WarmUpPeriod { get; }
}
