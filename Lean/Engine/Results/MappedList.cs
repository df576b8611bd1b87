using System.Collections;

namespace DolphinLean.Engine.Results;

/// <summary>A list whose items are made of another's when they are asked for, so that the two are never whole in memory together.</summary>
/// <param name="source">The other list, which changes no more.</param>
/// <param name="map">Makes an item.</param>
internal sealed class MappedList<TSource, T>(IReadOnlyList<TSource> source, Func<TSource, T> map) : IReadOnlyList<T>
{
    public int Count => source.Count;

    public T this[int index] => map(source[index]);

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < source.Count; i++)
            yield return map(source[i]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
