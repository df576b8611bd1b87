namespace DolphinLean.Data.External.Http;

/// <summary>A factor's values as they come in. A value of a moment that is known already takes its place. One thread adds, any may ask.</summary>
public sealed class PolledSeries : IFactorSeries
{
    private readonly TimeSpan _maxAge;
    private readonly SortedDictionary<long, double> _values = [];
    private FactorSeries _known = FactorSeries.Unknown;

    /// <summary>A series without a value.</summary>
    /// <param name="maxAge">How long a value stands for the present once it is published.</param>
    public PolledSeries(TimeSpan maxAge) => _maxAge = maxAge;

    /// <summary>When the last value was published, Unix milliseconds; 0 without one.</summary>
    public long LastMs { get; private set; }

    /// <summary>Takes values in, in any order, and forgets those that nobody can ask for any more.</summary>
    /// <param name="values">When each was published, Unix milliseconds, and what it is.</param>
    public void Add(IReadOnlyCollection<(long KnownMs, double Value)> values)
    {
        if (values.Count == 0)
            return;
        foreach (var (knownMs, value) in values)
            _values[knownMs] = value;
        LastMs = _values.Keys.Last();
        // A date's first scans are asked for as long as the date lasts, by what was known at them.
        var oldest = LastMs - 2 * (long)_maxAge.TotalMilliseconds;
        foreach (var forgotten in _values.Keys.TakeWhile(knownMs => knownMs < oldest).ToList())
            _values.Remove(forgotten);
        Volatile.Write(ref _known, new FactorSeries([.. _values.Keys], [.. _values.Values], _maxAge));
    }

    /// <inheritdoc/>
    public double At(long nowMs) => Volatile.Read(ref _known).At(nowMs);

    /// <inheritdoc/>
    public long NextChange(long nowMs) => Volatile.Read(ref _known).NextChange(nowMs);
}
