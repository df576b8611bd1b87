namespace QuantConnect.Indicators;

/// <summary>The newest prices of a stream in their order.</summary>
internal sealed class LateBlock
{
    /// <summary>Prices that fit in.</summary>
    public const int Capacity = 512;

    private readonly double[] _prices = new double[Capacity];
    private readonly DateTime[] _endTimes = new DateTime[Capacity];
    private decimal[]? _values;
    private int _converted;

    /// <summary>Prices that are in it.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a price.</summary>
    public void Add(double price, DateTime endTime)
    {
        _prices[Count] = price;
        _endTimes[Count] = endTime;
        Count++;
    }

    /// <summary>Takes all out.</summary>
    public void Clear() => (Count, _converted) = (0, 0);

    /// <summary>Prices between two places.</summary>
    public ReadOnlySpan<double> Prices(int from, int to) => _prices.AsSpan(from, to - from);

    /// <summary>Prices between two places as LEAN shows them.</summary>
    public ReadOnlySpan<decimal> Values(int from, int to)
    {
        _values ??= new decimal[Capacity];
        for (; _converted < to; _converted++) _values[_converted] = RoundTripDecimal.From(_prices[_converted]);
        return _values.AsSpan(from, to - from);
    }

    /// <summary>When a price became known.</summary>
    public DateTime EndTimeAt(int place) => _endTimes[place];
}
