namespace QuantConnect.Algorithm.Framework;

/// <summary>Turns what a model returned into an array, without allocating when it is empty.</summary>
internal static class Materialize
{
    /// <summary>
    /// The items as an array the caller may write to; the shared empty array when there are none. An empty list, array or
    /// <see cref="Enumerable.Empty{T}"/> costs nothing.
    /// </summary>
    public static T[] ToArrayOrEmpty<T>(this IEnumerable<T> items) => items switch
    {
        // What a model with nothing to say returns, at each step: an array's type is told at once, an interface is looked up.
        T[] { Length: 0 } => [],
        ICollection<T> { Count: 0 } => [],
        IReadOnlyCollection<T> { Count: 0 } => [],
        _ => items.ToArray(),
    };
}
