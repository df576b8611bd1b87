namespace QuantConnect.Indicators;

/// <summary>The last so many items, the newest at index 0.</summary>
/// <typeparam name="T">Type of the items.</typeparam>
public interface IReadOnlyWindow<out T> : IEnumerable<T>
{
    /// <summary>How many items fit.</summary>
    int Size { get; }

    /// <summary>How many items there are.</summary>
    int Count { get; }

    /// <summary>How many items were added since the start or the last reset.</summary>
    int Samples { get; }

    /// <summary>The item that was added so many items ago.</summary>
    T this[int i] { get; }

    /// <summary>Whether as many items were added as fit.</summary>
    bool IsReady { get; }

    /// <summary>The item that the newest one pushed out.</summary>
    /// <exception cref="InvalidOperationException">None was pushed out so far.</exception>
    T MostRecentlyRemoved { get; }
}
