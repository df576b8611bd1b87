namespace QuantConnect.Indicators;

/// <summary>
/// Blocks of prices that wait in few bytes each: how far a price is from the one before, in the largest power of ten that fits all of the
/// block. A minute's price takes some two bytes.
/// </summary>
internal sealed class LateHistory
{
    private const int MostBytesPerPrice = 10;
    private const int SmallestUnit = 8;

    private readonly List<byte[]> _blocks = [];
    private readonly byte[] _encoded = new byte[1 + LateBlock.Capacity * MostBytesPerPrice];
    private readonly long[] _units = new long[LateBlock.Capacity];
    private readonly DateTime[] _lastEndTimes = new DateTime[PointRing.Length];

    /// <summary>Blocks that are in it.</summary>
    public int Count => _blocks.Count;

    /// <summary>Bytes that they take.</summary>
    public int Bytes { get; private set; }

    /// <summary>Adds a full block; false if one of its prices is no count of 10^-8, or the budget does not allow it.</summary>
    public bool TryAdd(LateBlock block, LateBudget budget)
    {
        if (!TryEncode(block.Prices(0, LateBlock.Capacity), out var length) || !budget.TryTake(length)) return false;
        _blocks.Add(_encoded[..length]);
        Bytes += length;
        for (var age = 1; age <= PointRing.Length; age++) _lastEndTimes[^age] = block.EndTimeAt(LateBlock.Capacity - age);
        return true;
    }

    /// <summary>When one of the last prices of the last block became known.</summary>
    public DateTime LastEndTimeAt(int place) => _lastEndTimes[place - (LateBlock.Capacity - PointRing.Length)];

    /// <summary>The prices of a block as LEAN shows them.</summary>
    public void Read(int block, Span<decimal> prices)
    {
        var bytes = _blocks[block];
        var (unit, units, at) = (Power(bytes[0]), 0L, 1);
        for (var place = 0; place < prices.Length; place++)
        {
            var (rest, shift) = (0UL, 0);
            for (; bytes[at] >= 0x80; shift += 7) rest |= (ulong)(bytes[at++] & 0x7F) << shift;
            rest |= (ulong)bytes[at++] << shift;
            units += (long)(rest >> 1) ^ -(long)(rest & 1);
            prices[place] = RoundTripDecimal.FromUnits(units * unit);
        }
    }

    /// <summary>Takes all out.</summary>
    public void Clear()
    {
        _blocks.Clear();
        Bytes = 0;
    }

    private bool TryEncode(ReadOnlySpan<double> prices, out int length)
    {
        length = 0;
        var zeros = SmallestUnit;
        for (var place = 0; place < prices.Length; place++)
        {
            if (!RoundTripDecimal.TryUnits(prices[place], out _units[place])) return false;
            while (_units[place] % Power(zeros) != 0) zeros--;
        }
        var (before, unit) = (0L, Power(zeros));
        _encoded[length++] = (byte)zeros;
        foreach (var units in _units)
        {
            var (now, change) = (units / unit, units / unit - before);
            for (var rest = (ulong)((change << 1) ^ (change >> 63)); ; rest >>= 7)
            {
                _encoded[length++] = (byte)(rest < 0x80 ? rest : rest | 0x80);
                if (rest < 0x80) break;
            }
            before = now;
        }
        return true;
    }

    private static long Power(int zeros) => (long)ReciprocalPower.SmallPowers[zeros];
}
