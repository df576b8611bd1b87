using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DolphinLean.Data.MarketData.Events;

/// <summary>Prices as whole numbers of a price step, which is itself a whole number of 1e-8.</summary>
/// <remarks>A tick has 30 bits and a sign. The price of a tick is the double nearest to the decimal number.</remarks>
public readonly record struct TickScale
{
    /// <summary>Units in a price of 1; no Binance market has finer prices.</summary>
    public const long UnitsPerOne = 100_000_000;

    /// <summary>Largest tick.</summary>
    public const int MostTicks = 1 << 30;

    // Adding and taking away 1.5 · 2^52 rounds to a whole number and leaves its bits at the low end.
    private const double RoundingShift = 6755399441055744.0;

    private readonly double _ticksPerOne;

    /// <summary>A scale of a step of so many 1e-8.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The step is not positive.</exception>
    public TickScale(long stepUnits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(stepUnits, 1);
        StepUnits = stepUnits;
        _ticksPerOne = (double)UnitsPerOne / stepUnits;
    }

    /// <summary>The step in units of 1e-8.</summary>
    public long StepUnits { get; }

    /// <summary>The step as a price.</summary>
    public double Step => (double)StepUnits / UnitsPerOne;

    /// <summary>Reads a step such as <c>0.1</c>; null when it is none.</summary>
    public static TickScale? Parse(string step) =>
        decimal.TryParse(step, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && value is > 0 and < 1_000_000 && value * UnitsPerOne % 1 == 0
            ? new TickScale((long)(value * UnitsPerOne))
            : null;

    /// <summary>Whether a tick is one at the end of a decimal of so many digits behind the point.</summary>
    public bool IsDecimal(int digits)
    {
        var units = StepUnits;
        for (var digit = 0; digit < digits && units <= UnitsPerOne; digit++)
            units *= 10;
        return units == UnitsPerOne;
    }

    /// <summary>Price of a tick.</summary>
    public double PriceOf(int tick) => (double)(tick * StepUnits) / UnitsPerOne;

    /// <summary>The tick of a price; false when the price is not on one.</summary>
    public bool TryTickOf(double price, out int tick)
    {
        Span<int> ticks = [0];
        var isOnTick = ToTicks([price], ticks) < 0;
        tick = ticks[0];
        return isOnTick;
    }

    /// <summary>Turns prices into ticks; gives the index of the first price that is not on a tick, or −1.</summary>
    /// <remarks>A price is on a tick when it is the tick's price to within a quarter of a unit of 1e-8, or to a double's precision.</remarks>
    public int ToTicks(ReadOnlySpan<double> prices, Span<int> ticks)
    {
        var index = 0;
        if (Vector512.IsHardwareAccelerated && prices.Length >= 2 * Vector512<double>.Count)
        {
            var most = Vector512.Create((double)MostTicks);
            var allowed = Vector512.Create(AllowedError);
            ref var from = ref MemoryMarshal.GetReference(prices);
            ref var to = ref MemoryMarshal.GetReference(ticks[..prices.Length]);
            for (; index <= prices.Length - 2 * Vector512<double>.Count; index += 2 * Vector512<double>.Count)
            {
                var low = Vector512.LoadUnsafe(ref from, (nuint)index) * _ticksPerOne;
                var high = Vector512.LoadUnsafe(ref from, (nuint)(index + Vector512<double>.Count)) * _ticksPerOne;
                var lowShifted = low + Vector512.Create(RoundingShift);
                var highShifted = high + Vector512.Create(RoundingShift);
                var error = Vector512.Max(
                    Vector512.Abs(lowShifted - Vector512.Create(RoundingShift) - low), Vector512.Abs(highShifted - Vector512.Create(RoundingShift) - high));
                var size = Vector512.Max(Vector512.Abs(low), Vector512.Abs(high));
                if (!Vector512.LessThanOrEqualAll(error, allowed) || !Vector512.LessThanOrEqualAll(size, most))
                    break;
                Vector512.Narrow(lowShifted.AsInt64(), highShifted.AsInt64()).StoreUnsafe(ref to, (nuint)index);
            }
        }
        for (; index < prices.Length; index++)
        {
            var exact = prices[index] * _ticksPerOne;
            var rounded = Math.Round(exact);
            if (!(Math.Abs(rounded - exact) <= AllowedError) || Math.Abs(rounded) > MostTicks)
                return index;
            ticks[index] = (int)rounded;
        }
        return -1;
    }

    /// <summary>The step as text, such as <c>0.1</c>.</summary>
    public override string ToString() => ((decimal)StepUnits / UnitsPerOne).ToString("0.########", CultureInfo.InvariantCulture);

    // A quarter of a unit of 1e-8 in ticks; with steps of many units no less than the rounding of large ticks.
    private double AllowedError => Math.Max(0.25 / StepUnits, 5e-8);
}
