using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DolphinLean.Indicators.Spectral;

/// <summary>
/// The last one-bar log returns of every asset, and since when each asset has been complete and moving. A missing return is
/// held as 0; <see cref="LastMissing"/> keeps such an asset out of every window that contains it.
/// </summary>
internal sealed class ReturnHistory
{
    private const double SmallestNormal = 2.2250738585072014e-308;

    private readonly AlignedBuffer _returns;
    private readonly AlignedBuffer _prices;
    private readonly AlignedBuffer _lastPrices;
    private readonly AlignedBuffer _lastMissing;
    private readonly AlignedBuffer _lastChange;
    private readonly int _capacity;

    public ReturnHistory(int assets, int longestWindow)
    {
        Assets = assets;
        Stride = AlignedBuffer.RoundUp(assets);
        _capacity = longestWindow + 1;
        _returns = new AlignedBuffer(_capacity * Stride);
        _prices = new AlignedBuffer(Stride);
        _lastPrices = new AlignedBuffer(Stride);
        _lastMissing = new AlignedBuffer(Stride);
        _lastChange = new AlignedBuffer(Stride);
    }

    public int Assets { get; }

    /// <summary>Doubles from one row of returns to the next.</summary>
    public int Stride { get; }

    /// <summary>0-based index of the newest row; −1 before the first.</summary>
    public long Row { get; private set; } = -1;

    /// <summary>Per asset, the newest row whose return is missing. Doubles, so that windows test it with vector compares.</summary>
    public ReadOnlySpan<double> LastMissing => _lastMissing.Span;

    /// <summary>Per asset, the newest row whose return differs from the return before it.</summary>
    public ReadOnlySpan<double> LastChange => _lastChange.Span;

    /// <summary>Returns of all assets at a row that is at most the longest window old; rows before the first are zeros.</summary>
    public ReadOnlySpan<double> At(long row)
    {
        var slot = row < 0 ? row + _capacity : row % _capacity;
        return _returns.Span.Slice((int)slot * Stride, Stride);
    }

    /// <summary>Appends the returns from the previous row's prices to these. A price that is not positive and finite is missing.</summary>
    public void Add(ReadOnlySpan<double> prices)
    {
        var previous = At(Row);
        Row++;
        var current = _returns.Span.Slice((int)(Row % _capacity) * Stride, Stride);
        var from = _lastPrices.Span;
        var to = _prices.Span;
        prices.CopyTo(to);
        ref var missing = ref MemoryMarshal.GetReference(_lastMissing.Span);
        ref var changed = ref MemoryMarshal.GetReference(_lastChange.Span);
        var row = Vector512.Create((double)Row);
        for (var i = 0; i < Stride; i += AlignedBuffer.Lanes)
        {
            var at = (nuint)i;
            var (last, price) = (Load(from, at), Load(to, at));
            var isPriced = Vector512.GreaterThan(price, Vector512<double>.Zero)
                & Vector512.LessThan(price, Vector512.Create(double.PositiveInfinity));
            var isComplete = isPriced & Vector512.GreaterThan(last, Vector512<double>.Zero);
            var change = Changes(last, price, isComplete);
            Vector512.ConditionalSelect(isComplete, Vector512.LoadUnsafe(ref missing, at), row).StoreUnsafe(ref missing, at);
            Vector512.ConditionalSelect(Vector512.Equals(change, Load(previous, at)), Vector512.LoadUnsafe(ref changed, at), row)
                .StoreUnsafe(ref changed, at);
            change.StoreUnsafe(ref MemoryMarshal.GetReference(current), at);
            Vector512.ConditionalSelect(isPriced, price, Vector512<double>.Zero).StoreUnsafe(ref MemoryMarshal.GetReference(from), at);
        }
        // Lanes beyond the last asset never become complete.
        _lastMissing.Span[Assets..].Fill(double.PositiveInfinity);
    }

    /// <summary>Log returns; 0 where incomplete.</summary>
    private static Vector512<double> Changes(Vector512<double> last, Vector512<double> price, Vector512<double> isComplete)
    {
        var ratio = Vector512.ConditionalSelect(isComplete, price / last, Vector512<double>.One);
        var isNormal = Vector512.GreaterThanOrEqual(ratio, Vector512.Create(SmallestNormal))
            & Vector512.LessThan(ratio, Vector512.Create(double.PositiveInfinity));
        if (Vector512.EqualsAll(isNormal.AsInt64(), Vector512<long>.AllBitsSet))
            return VectorLog.Log(ratio);
        var changes = VectorLog.Log(Vector512.ConditionalSelect(isNormal, ratio, Vector512<double>.One));
        for (var lane = 0; lane < AlignedBuffer.Lanes; lane++)
        {
            if (isComplete[lane] != 0 && !double.IsNormal(ratio[lane]))
                changes = changes.WithElement(lane, LogReturn(last[lane], price[lane]));
        }
        return changes;
    }

    private static Vector512<double> Load(ReadOnlySpan<double> values, nuint at) =>
        Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(values), at);

    /// <summary>ln(to / from). The quotient keeps a one-tick move exact; only where it leaves the normal range do logs differ.</summary>
    internal static double LogReturn(double from, double to)
    {
        var ratio = to / from;
        return double.IsNormal(ratio) ? VectorLog.Log(Vector512.Create(ratio))[0] : Math.Log(to) - Math.Log(from);
    }
}
