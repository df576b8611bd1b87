using System.Diagnostics;
using QuantConnect.Data;
using QuantConnect.Data.Consolidators;
using QuantConnect.Hosting;

namespace QuantConnect.Indicators;

/// <summary>Base of all indicators: name, values, readiness and the event of a new value.</summary>
[DebuggerDisplay("{ToDetailedString()}")]
public abstract partial class IndicatorBase : WindowBase<IndicatorDataPoint>, IIndicator
{
    private HashSet<IDataConsolidator>? _consolidators;
    private long _samples;

    /// <summary>An indicator without a name.</summary>
    protected IndicatorBase()
        : this(null!)
    {
    }

    /// <summary>An indicator.</summary>
    protected IndicatorBase(string name)
    {
        Name = name;
        IsPackaged = GetType().Assembly == typeof(IndicatorBase).Assembly;
        Push(new PointSlot(Symbol.Empty, DateTime.MinValue, 0m));
    }

    /// <inheritdoc/>
    public string Name { get; protected set; }

    /// <inheritdoc/>
    public long Samples
    {
        get => _samples + LateCount;
        internal set => _samples = value;
    }

    /// <inheritdoc/>
    public abstract bool IsReady { get; }

    /// <summary>The consolidators that feed the indicator, kept so that it can be let go of.</summary>
    public ISet<IDataConsolidator> Consolidators => _consolidators ??= new HashSet<IDataConsolidator>();

    /// <summary>Whether the type is one of this assembly, so that no override of it can ask for an object of each input.</summary>
    internal bool IsPackaged { get; }

    /// <inheritdoc/>
    public abstract void Reset();

    /// <summary>Takes over which of LEAN's quirks a run matches; the algorithm says so when it makes, feeds or warms up the indicator.</summary>
    internal virtual void Match(LeanQuirks quirks)
    {
    }

    /// <inheritdoc/>
    public abstract bool Update(IBaseData input);

    /// <summary>The value as text, at least one decimal and at most five.</summary>
    public override string ToString() => CurrentValue.ToStringInvariant("#######0.0####");

    /// <summary>Name and value.</summary>
    public string ToDetailedString() => $"{Name} - {this}";

    /// <summary>Compares the current values.</summary>
    public int CompareTo(IIndicator? other) => other is null ? 1 : Current.CompareTo(other.Current);

    /// <summary>Compares the current values.</summary>
    /// <exception cref="ArgumentException">The other is no indicator.</exception>
    public int CompareTo(object? obj) =>
        obj is IndicatorBase other
            ? CompareTo(other)
            : throw new ArgumentException($"{Name} compares with another indicator, not with {obj?.GetType().Name ?? "null"}.", nameof(obj));

    /// <summary>The same indicator, or a number that equals the current value.</summary>
    public override bool Equals(object? obj)
    {
        if (obj is null) return false;
        if (obj is IndicatorBase) return ReferenceEquals(this, obj);
        try
        {
            return CurrentValue == obj.ConvertInvariant<decimal>();
        }
        catch (InvalidCastException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();
}
