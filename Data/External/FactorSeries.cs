using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace DolphinLean.Data.External;

/// <summary>
/// Figures with the moments from which they are known. It answers for a moment with what was known then, so nothing that it says looks ahead.
/// </summary>
public sealed class FactorSeries : IFactorSeries
{
    private readonly long[] _knownMs;
    private readonly double[] _values;
    private readonly long _maxAgeMs;

    /// <summary>A series.</summary>
    /// <param name="knownMs">When each value became known, Unix milliseconds UTC, rising strictly.</param>
    /// <param name="values">The values, finite.</param>
    /// <param name="maxAge">How long a value stands for the present once it is known.</param>
    /// <exception cref="ArgumentException">The two differ in length, or times do not rise.</exception>
    public FactorSeries(long[] knownMs, double[] values, TimeSpan maxAge)
    {
        if (knownMs.Length != values.Length)
            throw new ArgumentException($"expected as many values as times, found {values.Length} and {knownMs.Length}", nameof(values));
        for (var i = 1; i < knownMs.Length; i++)
        {
            if (knownMs[i] <= knownMs[i - 1])
                throw new ArgumentException($"expected times that rise, found {knownMs[i]} after {knownMs[i - 1]}", nameof(knownMs));
        }
        _knownMs = knownMs;
        _values = values;
        _maxAgeMs = (long)maxAge.TotalMilliseconds;
    }

    /// <summary>A factor of which nothing is ever known.</summary>
    public static FactorSeries Unknown { get; } = new([], [], TimeSpan.Zero);

    /// <summary>Values.</summary>
    public int Count => _values.Length;

    /// <summary>Names times and values, however a file holds them: 64 lower-case hexadecimal digits.</summary>
    public string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(MemoryMarshal.AsBytes(_knownMs.AsSpan()));
        hash.AppendData(MemoryMarshal.AsBytes(_values.AsSpan()));
        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }

    /// <inheritdoc/>
    public double At(long nowMs)
    {
        var at = LastKnown(nowMs);
        return at >= 0 && nowMs - _knownMs[at] <= _maxAgeMs ? _values[at] : double.NaN;
    }

    /// <inheritdoc/>
    public long NextChange(long nowMs)
    {
        var at = LastKnown(nowMs);
        var next = at + 1 < _knownMs.Length ? _knownMs[at + 1] : long.MaxValue;
        return at >= 0 && nowMs - _knownMs[at] <= _maxAgeMs ? Math.Min(next, _knownMs[at] + _maxAgeMs + 1) : next;
    }

    private int LastKnown(long nowMs)
    {
        var at = Array.BinarySearch(_knownMs, nowMs);
        return at >= 0 ? at : ~at - 1;
    }
}
