using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DolphinLean.Algorithms.Dolphin.State;

/// <summary>The last bars' prices, bar after bar: taking one in is one vector pass over it, whatever the number of assets.</summary>
internal sealed class PriceRows
{
    private const int Capacity = 512;

    /// <summary>Rows as far apart as a page put an asset's prices into one set of the cache.</summary>
    private const int PageDoubles = 512;

    /// <summary>Numbers in a vector of 512 bits.</summary>
    private const int Lane = 8;

    private double[] _values = [];
    private int _assets;

    /// <summary>Numbers from a row to the next, a multiple of 8.</summary>
    public int Stride { get; private set; }

    /// <summary>Rows held.</summary>
    public int Held { get; private set; }

    /// <summary>How many of the last rows held have a price of every asset.</summary>
    public int Whole { get; private set; }

    /// <summary>How many rows can be added.</summary>
    public int Room => Capacity - Held;

    /// <summary>A price; missing if NaN, zero or negative.</summary>
    public double this[int row, int asset] => _values[row * Stride + asset];

    /// <summary>Forgets all rows; the next ones are of that many assets.</summary>
    public void Clear(int assets)
    {
        _assets = assets;
        Stride = (assets + Lane - 1) / Lane * Lane;
        if (Stride % PageDoubles == 0)
            Stride += Lane;
        _values = new double[Capacity * Stride];
        _values.AsSpan().Fill(1);
        Held = Whole = 0;
    }

    /// <summary>Adds a row; assets beyond its end have no price.</summary>
    public void Append(ReadOnlySpan<double> prices)
    {
        var row = _values.AsSpan(Held * Stride, _assets);
        prices.CopyTo(row);
        row[prices.Length..].Fill(double.NaN);
        Whole = IsWhole(row) ? Whole + 1 : 0;
        Held++;
    }

    /// <summary>Adds rows that have a price of every asset.</summary>
    public void AppendWhole(ReadOnlySpan<double> prices, int count)
    {
        if (Stride == _assets)
            prices.CopyTo(_values.AsSpan(Held * Stride));
        else
        {
            for (var row = 0; row < count; row++)
                prices.Slice(row * _assets, _assets).CopyTo(_values.AsSpan((Held + row) * Stride));
        }
        Held += count;
        Whole += count;
    }

    /// <summary>Forgets all rows.</summary>
    public void Clear() => Held = Whole = 0;

    /// <summary>The last rows; false where a price is missing in them, or there are fewer.</summary>
    public bool TryGetLast(int count, out ReadOnlySpan<double> rows)
    {
        var isThere = count <= Whole;
        rows = isThere ? _values.AsSpan((Held - count) * Stride, count * Stride) : default;
        return isThere;
    }

    /// <summary>Lets all rows go but the last ones.</summary>
    /// <returns>How many went.</returns>
    public int KeepLast(int count)
    {
        var gone = Held - count;
        _values.AsSpan(gone * Stride, count * Stride).CopyTo(_values);
        Held = count;
        Whole = Math.Min(Whole, count);
        return gone;
    }

    // Code compiled ahead has no vectors this wide.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool IsWhole(ReadOnlySpan<double> row)
    {
        var vectors = MemoryMarshal.Cast<double, Vector512<double>>(row);
        var priced = Vector512<double>.AllBitsSet;
        foreach (var prices in vectors)
            priced &= Vector512.GreaterThan(prices, Vector512<double>.Zero);
        var isWhole = priced.AsUInt64() == Vector512<ulong>.AllBitsSet;
        foreach (var price in row[(vectors.Length * Lane)..])
            isWhole &= price > 0;
        return isWhole;
    }
}
