using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DolphinLean.Data.Scans;
using QuantConnect.Hosting;

namespace DolphinLean.Engine.Feeds.Scans;

/// <summary>
/// The last known price of every asset of a scan, one slot per asset in the scan's order.
/// </summary>
/// <remarks>
/// One vector pass per row takes over the prices that are there and keeps the last known one where a price is missing. Times are kept
/// for the whole row as long as it is complete; only assets that are missing now have a time of their own.
/// </remarks>
internal sealed class ScanPrices : IPriceSource
{
    private double[] _last = [];
    private long[] _lastSeenTicks = [];
    private bool[] _isMissing = [];
    private long _rowTicks;
    private int _missingCount;

    /// <summary>Slots in use.</summary>
    public int Count { get; private set; }

    /// <summary>Takes over a row whose bar ends at <paramref name="endTicks"/>.</summary>
    public void Advance(IScanRow row, long endTicks)
    {
        var prices = row.Prices;
        if (prices.Length > Count)
            Grow(prices.Length);
        if (KeepLastKnown(prices, _last.AsSpan(0, prices.Length)))
            MarkMissing(prices);
        else if (_missingCount > 0)
            MarkMissing(prices);
        _rowTicks = endTicks;
    }

    public double Last(int slot) => _last[slot];

    public double Bid(int slot) => double.NaN;

    public double Ask(int slot) => double.NaN;

    public double Open(int slot) => _last[slot];

    public double High(int slot) => _last[slot];

    public double Low(int slot) => _last[slot];

    public double Volume(int slot) => 0;

    public long LastTicks(int slot) => _isMissing[slot] ? _lastSeenTicks[slot] : _rowTicks;

    /// <summary>Whether the slot has a price on the current row.</summary>
    public bool IsPriced(int slot) => !_isMissing[slot];

    /// <summary>True when at least one price of the row is missing. Vectors of the machine's width cannot be compiled ahead: in full at the first call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool KeepLastKnown(ReadOnlySpan<double> prices, Span<double> last)
    {
        var rowVectors = MemoryMarshal.Cast<double, Vector<double>>(prices);
        var lastVectors = MemoryMarshal.Cast<double, Vector<double>>(last);
        var allPriced = Vector<long>.AllBitsSet;
        for (var i = 0; i < rowVectors.Length; i++)
        {
            var priced = Vector.GreaterThan(rowVectors[i], Vector<double>.Zero);
            lastVectors[i] = Vector.ConditionalSelect(priced, rowVectors[i], lastVectors[i]);
            allPriced &= priced;
        }
        var isComplete = allPriced == Vector<long>.AllBitsSet;
        for (var i = rowVectors.Length * Vector<double>.Count; i < prices.Length; i++)
        {
            if (prices[i] > 0)
                last[i] = prices[i];
            else
                isComplete = false;
        }
        return !isComplete;
    }

    private void MarkMissing(ReadOnlySpan<double> prices)
    {
        _missingCount = 0;
        for (var slot = 0; slot < prices.Length; slot++)
        {
            var isMissing = !(prices[slot] > 0);
            if (isMissing && !_isMissing[slot])
                _lastSeenTicks[slot] = _rowTicks;
            _isMissing[slot] = isMissing;
            if (isMissing)
                _missingCount++;
        }
    }

    private void Grow(int count)
    {
        Array.Resize(ref _last, count);
        Array.Resize(ref _lastSeenTicks, count);
        Array.Resize(ref _isMissing, count);
        _last.AsSpan(Count).Fill(double.NaN);
        _isMissing.AsSpan(Count).Fill(true);
        _missingCount += count - Count;
        Count = count;
    }
}
