using QuantConnect.Data;

namespace QuantConnect.Indicators;

/// <summary>A number that follows a stream of data.</summary>
public interface IIndicator : IComparable
{
    /// <summary>Raised with each new value.</summary>
    event IndicatorUpdatedHandler Updated;

    /// <summary>Name.</summary>
    string Name { get; }

    /// <summary>Whether enough data came for the value to mean what the indicator says.</summary>
    bool IsReady { get; }

    /// <summary>The newest value and its time.</summary>
    IndicatorDataPoint Current { get; }

    /// <summary>Count of points taken.</summary>
    long Samples { get; }

    /// <summary>Takes a point; true if the indicator is ready after it.</summary>
    bool Update(IBaseData input);

    /// <summary>Forgets all points.</summary>
    void Reset();
}
