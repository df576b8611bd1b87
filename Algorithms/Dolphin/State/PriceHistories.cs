namespace DolphinLean.Algorithms.Dolphin.State;

/// <summary>One price history per asset. A missing price (NaN, zero or negative) adds nothing to it (dolphin.md, Scan files).</summary>
public sealed class PriceHistories
{
    private SlidingSeries[] _series = [];

    /// <summary>Assets seen so far.</summary>
    public int Count { get; private set; }

    /// <summary>The history of an asset, by its index.</summary>
    public SlidingSeries this[int asset] => _series[asset];

    /// <summary>Adds a bar's prices, one per asset.</summary>
    public void Append(ReadOnlySpan<double> prices)
    {
        if (prices.Length > Count)
            Grow(prices.Length);
        var series = _series;
        for (var asset = 0; asset < prices.Length; asset++)
        {
            if (prices[asset] > 0)
                series[asset].Append(prices[asset]);
        }
    }

    private void Grow(int count)
    {
        Array.Resize(ref _series, count);
        for (var asset = Count; asset < count; asset++)
            _series[asset] = new SlidingSeries();
        Count = count;
    }
}
