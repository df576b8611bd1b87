using System.Collections.ObjectModel;

namespace QuantConnect;

/// <summary>A dictionary that can only be read.</summary>
public class ReadOnlyExtendedDictionary<TKey, TValue>(IDictionary<TKey, TValue> dictionary)
    : ReadOnlyDictionary<TKey, TValue>(dictionary)
    where TKey : notnull;
