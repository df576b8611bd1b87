using System.Runtime.Intrinsics;

namespace DolphinLean.Data.MarketData.Events;

/// <summary>Finds the largest step of which all prices seen are whole multiples.</summary>
public sealed class PriceStep
{
    private const double MostUnits = 1L << 53;

    private double _units;
    private double _stepsPerOne;

    /// <summary>The step in units of 1e-8; 0 before the first price.</summary>
    public long Units => (long)_units;

    /// <summary>Takes prices; gives the index of the first that has more than eight decimals or is too large, or −1.</summary>
    public int Add(ReadOnlySpan<double> prices)
    {
        for (var index = 0; index < prices.Length; index++)
        {
            index += CountMultiples(prices[index..]);
            if (index < prices.Length && !TryAdd(prices[index]))
                return index;
        }
        return -1;
    }

    /// <summary>How many prices from the first on are multiples of the step.</summary>
    private int CountMultiples(ReadOnlySpan<double> prices)
    {
        // Both factors are whole and the product is exact, so that the quotient is the double nearest to the multiple.
        var (units, stepsPerOne) = (_units, _stepsPerOne);
        var index = 0;
        for (; index <= prices.Length - Vector256<double>.Count; index += Vector256<double>.Count)
        {
            var some = Vector256.Create(prices[index..]);
            if (Vector256.Round(some * stepsPerOne) * units / Vector256.Create((double)TickScale.UnitsPerOne) != some)
                break;
        }
        while (index < prices.Length && Math.Round(prices[index] * stepsPerOne) * units / TickScale.UnitsPerOne == prices[index])
            index++;
        return index;
    }

    private bool TryAdd(double price)
    {
        var units = Math.Round(price * TickScale.UnitsPerOne);
        if (!(units is > 0 and < MostUnits) || units / TickScale.UnitsPerOne != price)
            return false;
        _units = GreatestDivisor((long)_units, (long)units);
        _stepsPerOne = TickScale.UnitsPerOne / _units;
        return true;
    }

    private static long GreatestDivisor(long a, long b)
    {
        while (b != 0)
            (a, b) = (b, a % b);
        return a;
    }
}
