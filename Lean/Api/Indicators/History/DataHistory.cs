using System.Collections;

namespace QuantConnect.Data;

/// <summary>Past data, read once.</summary>
/// <typeparam name="T">Type of the points.</typeparam>
public class DataHistory<T> : IEnumerable<T>
{
    /// <summary>Past data.</summary>
    public DataHistory(IEnumerable<T> data) => Data = new List<T>(data);

    /// <summary>Count of points.</summary>
    public int Count => ((List<T>)Data).Count;

    /// <summary>The points, the oldest first.</summary>
    protected IEnumerable<T> Data { get; }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => Data.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>One line for each point.</summary>
    public override string ToString() => string.Concat(Data.Select(point => point + Environment.NewLine));
}
