using QuantConnect.Data.UniverseSelection;
using QuantConnect.Securities;

namespace QuantConnect.Algorithm.Framework;

/// <summary>Keeps a model's own collections in step with the securities of the algorithm.</summary>
public static class NotifiedSecurityChanges
{
    /// <summary>Adds the added securities and takes out the removed ones.</summary>
    public static void UpdateCollection(ICollection<Security> securities, SecurityChanges changes) =>
        Update(changes, securities.Add, removed => securities.Remove(removed));

    /// <summary>As above, for a value made from each security; the value must have equality.</summary>
    public static void UpdateCollection<TValue>(
        ICollection<TValue> securities, SecurityChanges changes, Func<Security, TValue> valueFactory) =>
        Update(changes, added => securities.Add(valueFactory(added)), removed => securities.Remove(valueFactory(removed)));

    /// <summary>Adds an entry per added security and drops (and disposes) the entries of removed ones.</summary>
    public static void UpdateDictionary<TValue>(
        IDictionary<Security, TValue> dictionary, SecurityChanges changes, Func<Security, TValue> valueFactory) =>
        UpdateDictionary(dictionary, changes, security => security, valueFactory);

    /// <summary>As above, keyed by symbol.</summary>
    public static void UpdateDictionary<TValue>(
        IDictionary<Symbol, TValue> dictionary, SecurityChanges changes, Func<Security, TValue> valueFactory) =>
        UpdateDictionary(dictionary, changes, security => security.Symbol, valueFactory);

    /// <summary>As above, with a key made from each security.</summary>
    /// <exception cref="ArgumentException">A security was added whose key is there already.</exception>
    /// <exception cref="KeyNotFoundException">A security was removed that has no entry.</exception>
    public static void UpdateDictionary<TKey, TValue>(
        IDictionary<TKey, TValue> dictionary,
        SecurityChanges changes,
        Func<Security, TKey> keyFactory,
        Func<Security, TValue> valueFactory)
    {
        Update(changes, added => dictionary.Add(keyFactory(added), valueFactory(added)), removed =>
        {
            var key = keyFactory(removed);
            var entry = dictionary[key];
            dictionary.Remove(key);
            (entry as IDisposable)?.Dispose();
        });
    }

    /// <summary>Calls <paramref name="add"/> for each addition, then <paramref name="remove"/> for each removal.</summary>
    public static void Update(SecurityChanges changes, Action<Security> add, Action<Security> remove)
    {
        foreach (var added in changes.AddedSecurities)
        {
            add(added);
        }

        foreach (var removed in changes.RemovedSecurities)
        {
            remove(removed);
        }
    }
}
