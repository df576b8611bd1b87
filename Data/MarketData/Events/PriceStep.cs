namespace DolphinLean.Data.MarketData.Events;

/// <summary>Finds the largest step of which all prices seen are whole multiples.</summary>
public sealed class PriceStep
{
    private const double MostUnits = 1L << 53;

    private long _units;
    private double _stepsPerOne;
    private double _allowedError;

    /// <summary>The step in units of 1e-8; 0 before the first price.</summary>
    public long Units => _units;

    /// <summary>Takes prices; gives the index of the first that has more than eight decimals or is too large, or −1.</summary>
    public int Add(ReadOnlySpan<double> prices)
    {
        for (var index = 0; index < prices.Length; index++)
        {
            if (_units > 0)
            {
                var steps = prices[index] * _stepsPerOne;
                if (Math.Abs(Math.Round(steps) - steps) <= _allowedError)
                    continue;
            }
            if (!TryAdd(prices[index]))
                return index;
        }
        return -1;
    }

    private bool TryAdd(double price)
    {
        var units = Math.Round(price * TickScale.UnitsPerOne);
        if (!(units is > 0 and < MostUnits) || Math.Abs(units / TickScale.UnitsPerOne - price) > price * 1e-15)
            return false;
        _units = GreatestDivisor(_units, (long)units);
        _stepsPerOne = (double)TickScale.UnitsPerOne / _units;
        _allowedError = 0.25 / _units;
        return true;
    }

    private static long GreatestDivisor(long a, long b)
    {
        while (b != 0)
            (a, b) = (b, a % b);
        return a;
    }
}
