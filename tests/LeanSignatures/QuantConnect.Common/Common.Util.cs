namespace Common.Util;

public partial class BaseExtendedDictionary<TKey, TValue, TDictionary> : QuantConnect.ExtendedDictionary<TKey, TValue>, System.Collections.Generic.IDictionary<TKey, TValue>, System.Collections.Generic.ICollection<System.Collections.Generic.KeyValuePair<TKey, TValue>>, System.Collections.Generic.IEnumerable<System.Collections.Generic.KeyValuePair<TKey, TValue>>, System.Collections.IEnumerable where TDictionary : System.Collections.Generic.IDictionary<TKey, TValue>, new()
{
    public BaseExtendedDictionary() { }
    public override bool TryGetValue(TKey key, out TValue value) => throw null;
    public override void Clear() => throw null;
    public override bool Remove(TKey key) => throw null;
    public virtual void Add(TKey key, TValue value) => throw null;
    public virtual void Add(System.Collections.Generic.KeyValuePair<TKey, TValue> item) => throw null;
    public override bool ContainsKey(TKey key) => throw null;
    public virtual bool Contains(System.Collections.Generic.KeyValuePair<TKey, TValue> item) => throw null;
    public void CopyTo(System.Collections.Generic.KeyValuePair<TKey, TValue>[] array, int arrayIndex) => throw null;
    public virtual new bool Remove(System.Collections.Generic.KeyValuePair<TKey, TValue> item) => throw null;
    public virtual System.Collections.Generic.IEnumerator<System.Collections.Generic.KeyValuePair<TKey, TValue>> GetEnumerator() => throw null;
    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw null;
    public override int Count { get => throw null; }
    public override bool IsReadOnly { get => throw null; }
    public virtual System.Collections.Generic.ICollection<TKey> Keys { get => throw null; }
    public virtual System.Collections.Generic.ICollection<TValue> Values { get => throw null; }
    public override TValue this[TKey key] { get => throw null; set => throw null; }
}

public partial class BaseExtendedDictionary<TKey, TValue> : Common.Util.BaseExtendedDictionary<TKey, TValue, System.Collections.Generic.Dictionary<TKey, TValue>>
{
    public BaseExtendedDictionary() { }
}

public partial class ReadOnlyExtendedDictionary<TKey, TValue> : Common.Util.BaseExtendedDictionary<TKey, TValue>, System.Collections.Generic.IReadOnlyDictionary<TKey, TValue>, System.Collections.Generic.IEnumerable<System.Collections.Generic.KeyValuePair<TKey, TValue>>, System.Collections.IEnumerable, System.Collections.Generic.IReadOnlyCollection<System.Collections.Generic.KeyValuePair<TKey, TValue>>
{
    public ReadOnlyExtendedDictionary() { }
    System.Collections.Generic.IEnumerable<TKey> System.Collections.Generic.IReadOnlyDictionary<TKey, TValue>.Keys { get => throw null; }
    System.Collections.Generic.IEnumerable<TValue> System.Collections.Generic.IReadOnlyDictionary<TKey, TValue>.Values { get => throw null; }
    public override TValue this[TKey key] { get => throw null; set => throw null; }
}
