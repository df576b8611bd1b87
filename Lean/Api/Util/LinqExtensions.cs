namespace QuantConnect.Util;

/// <summary>Short ways through collections.</summary>
public static class LinqExtensions
{
    /// <summary>The set of what a function makes of each element.</summary>
    public static HashSet<TResult> ToHashSet<T, TResult>(this IEnumerable<T> enumerable, Func<T, TResult> selector) => [.. enumerable.Select(selector)];

    /// <summary>The list of what a function makes of each element.</summary>
    public static List<TResult> ToList<T, TResult>(this IEnumerable<T> enumerable, Func<T, TResult> selector) => [.. enumerable.Select(selector)];

    /// <summary>The array of what a function makes of each element.</summary>
    public static TResult[] ToArray<T, TResult>(this IEnumerable<T> enumerable, Func<T, TResult> selector) => [.. enumerable.Select(selector)];

    /// <summary>Whether there is nothing.</summary>
    public static bool IsNullOrEmpty<T>(this IEnumerable<T>? enumerable) => enumerable is null || !enumerable.Any();

    /// <summary>The middle element in order, the upper one of two.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is nothing.</exception>
    public static T Median<T>(this IEnumerable<T> enumerable)
    {
        T[] ordered = [.. enumerable.Order()];
        return ordered.ElementAt(ordered.Length / 2);
    }

    /// <summary>The median of what a function makes of each element.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is nothing.</exception>
    public static TProperty Median<T, TProperty>(this IEnumerable<T> collection, Func<T, TProperty> selector) => collection.Select(selector).Median();

    /// <summary>Runs code for each element.</summary>
    public static void DoForEach<T>(this IEnumerable<T> source, Action<T> action)
    {
        foreach (var element in source)
        {
            action(element);
        }
    }

    /// <summary>The values from a start to an end, each made from the one before.</summary>
    /// <param name="start">The first.</param>
    /// <param name="end">Where to stop.</param>
    /// <param name="incrementer">Makes the next value.</param>
    /// <param name="includeEndPoint">Whether the end itself is one of them.</param>
    public static IEnumerable<T> Range<T>(T start, T end, Func<T, T> incrementer, bool includeEndPoint = false)
        where T : IComparable
    {
        for (var current = start; includeEndPoint ? current.CompareTo(end) <= 0 : current.CompareTo(end) < 0; current = incrementer(current))
        {
            yield return current;
        }
    }

    /// <summary>Whether two sets differ.</summary>
    public static bool AreDifferent<T>(this ISet<T> left, ISet<T> right) => !left.SetEquals(right);

    /// <summary>Where a value is in an ordered list; the complement of where it would be if it is not there.</summary>
    public static int BinarySearch<TItem, TSearch>(this IList<TItem> list, TSearch value, Func<TSearch, TItem, int> comparer)
    {
        var (low, high) = (0, list.Count - 1);
        while (low <= high)
        {
            var middle = low + ((high - low) / 2);
            var order = comparer(value, list[middle]);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (low, middle - 1) : (middle + 1, high);
        }

        return ~low;
    }
}
