using QuantConnect.Data;

namespace QuantConnect.Indicators;

/// <summary>An indicator of one kind of data.</summary>
/// <typeparam name="T">Type of the points it takes.</typeparam>
public interface IIndicator<T> : IComparable<IIndicator<T>>, IIndicator
    where T : IBaseData
{
}
