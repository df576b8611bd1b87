using DolphinLean.Data.Scans;

namespace DolphinLean.Algorithms.Dolphin.State;

/// <summary>One price history per asset. A missing price (NaN, zero or negative) adds nothing to it (dolphin.md, Scan files).</summary>
/// <remarks>
/// Bars arrive for all assets at once and few of them are looked at, so a bar is one copy into <see cref="PriceRows"/>. A history takes its
/// prices from there when somebody asks for it, or when rows with gaps are about to go. Rows without gaps may go: the last
/// <see cref="SlidingSeries.LongestWindow"/> stay, and a history that fell behind begins anew from them.
/// </remarks>
public sealed class PriceHistories
{
    /// <summary>A history that lacks rows which are gone.</summary>
    private const int Behind = -1;

    private readonly PriceRows _rows = new();
    private SlidingSeries[] _series = [];
    private int[] _taken = [];

    /// <summary>Assets seen so far.</summary>
    public int Count { get; private set; }

    /// <summary>The history of an asset, by its index; complete up to its last 200 values.</summary>
    public SlidingSeries this[int asset]
    {
        get
        {
            if (_taken[asset] != _rows.Held)
                CatchUp(asset);
            return _series[asset];
        }
    }

    /// <summary>Adds a bar's prices, one per asset.</summary>
    public void Append(ReadOnlySpan<double> prices)
    {
        if (prices.Length > Count)
            Grow(prices.Length);
        if (_rows.Room == 0)
            MakeRoom();
        _rows.Append(prices);
    }

    /// <summary>Adds the prices of rows, one after the other.</summary>
    public void Append(in ScanStretch rows)
    {
        var prices = rows.Prices;
        if (rows.Assets != Count || !rows.IsWhole)
        {
            for (var row = 0; row < rows.Count; row++)
                Append(prices.Slice(row * rows.Assets, rows.Assets));
            return;
        }
        var count = rows.Count;
        if (count >= SlidingSeries.LongestWindow)
        {
            prices = prices[^(SlidingSeries.LongestWindow * rows.Assets)..];
            count = SlidingSeries.LongestWindow;
            _rows.Clear();
            _taken.AsSpan().Fill(Behind);
        }
        if (_rows.Room < count)
            MakeRoom();
        _rows.AppendWhole(prices, count);
    }

    /// <summary>The last bars of all assets at once; false where a price is missing in them.</summary>
    /// <param name="bars">How many bars.</param>
    /// <param name="window">Oldest first, one row of <paramref name="stride"/> numbers a bar; an asset's prices are its column.</param>
    /// <param name="stride">Numbers from a bar to the next: a multiple of 8, those beyond the assets are all 1.</param>
    public bool TryGetLastRows(int bars, out ReadOnlySpan<double> window, out int stride)
    {
        stride = _rows.Stride;
        return _rows.TryGetLast(bars, out window);
    }

    private void CatchUp(int asset)
    {
        var first = _taken[asset];
        if (first == Behind)
        {
            first = 0;
            _series[asset].Clear();
        }
        for (var row = first; row < _rows.Held; row++)
        {
            if (_rows[row, asset] is > 0 and var price)
                _series[asset].Append(price);
        }
        _taken[asset] = _rows.Held;
    }

    private void CatchUpAll()
    {
        for (var asset = 0; asset < Count; asset++)
            CatchUp(asset);
    }

    private void MakeRoom()
    {
        if (_rows.Whole < SlidingSeries.LongestWindow)
            CatchUpAll();
        var gone = _rows.KeepLast(SlidingSeries.LongestWindow);
        for (var asset = 0; asset < Count; asset++)
            _taken[asset] = Math.Max(_taken[asset] - gone, Behind);
    }

    private void Grow(int count)
    {
        CatchUpAll();
        Array.Resize(ref _series, count);
        Array.Resize(ref _taken, count);
        for (var asset = Count; asset < count; asset++)
            _series[asset] = new SlidingSeries();
        _taken.AsSpan().Clear();
        _rows.Clear(count);
        Count = count;
    }
}
