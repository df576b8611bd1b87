namespace QuantConnect.Data.Market;

/// <summary>Short forms.</summary>
public static class DataDictionaryExtensions
{
    /// <summary>Adds a point under its own symbol.</summary>
    public static void Add<T>(this DataDictionary<T> dictionary, T data) where T : BaseData => dictionary.Add(data.Symbol, data);
}
