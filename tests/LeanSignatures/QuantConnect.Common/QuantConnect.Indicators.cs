namespace QuantConnect.Indicators;

public partial interface IIndicator : System.IComparable
{
    bool IsReady { get; }
    QuantConnect.Indicators.IndicatorDataPoint Current { get; }
}

public partial interface IIndicatorWarmUpPeriodProvider
{
}

public partial interface IReadOnlyWindow<out T> : System.Collections.Generic.IEnumerable<T>, System.Collections.IEnumerable
{
}

public partial class IndicatorDataPoint : QuantConnect.Data.BaseData, System.IEquatable<QuantConnect.Indicators.IndicatorDataPoint>, System.IComparable<QuantConnect.Indicators.IndicatorDataPoint>, System.IComparable
{
    public IndicatorDataPoint() { }
    public bool Equals(QuantConnect.Indicators.IndicatorDataPoint other) => throw null;
    public int CompareTo(QuantConnect.Indicators.IndicatorDataPoint other) => throw null;
    public int CompareTo(object obj) => throw null;
}

public partial class RollingWindow<T> : QuantConnect.Indicators.IReadOnlyWindow<T>, System.Collections.Generic.IEnumerable<T>, System.Collections.IEnumerable
{
    public RollingWindow(int size) { }
    public System.Collections.Generic.IEnumerator<T> GetEnumerator() => throw null;
    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw null;
    public void Add(T item) => throw null;
    public int Count { get => throw null; }
    public T this[int i] { get => throw null; set => throw null; }
}

public abstract partial class WindowBase<T> : System.Collections.Generic.IEnumerable<T>, System.Collections.IEnumerable
{
    protected WindowBase() { }
    public System.Collections.Generic.IEnumerator<T> GetEnumerator() => throw null;
    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw null;
    public virtual T Current { get => throw null; protected set => throw null; }
}
