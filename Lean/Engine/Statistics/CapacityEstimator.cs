namespace DolphinLean.Engine.Statistics;

/// <summary>
/// Estimates how much money the strategy could run, as LEAN does: from the market's volume around the fills of the asset with the
/// least of it. Steps without a watched asset cost one comparison, and only fills and snapshots allocate.
/// </summary>
public sealed class CapacityEstimator
{
    private const decimal Rounding = 1000.00m;
    private const decimal NewWeight = 0.33m;
    private const decimal OldWeight = 0.66m;
    private const double LongestSnapshotDays = 7;
    private static readonly TimeSpan MemoryOfFlatAssets = TimeSpan.FromDays(30);

    private readonly List<AssetCapacity> _traded = [];
    private readonly List<AssetCapacity> _watched = [];
    private readonly TimeSpan _snapshotPeriod;
    private DateTime _nextSnapshot;
    private decimal _capacity;

    /// <summary>Begins the estimate.</summary>
    /// <param name="start">Start of the run, UTC.</param>
    /// <param name="end">End of the run, UTC: the last moment of the last day, as LEAN's end date is.</param>
    public CapacityEstimator(DateTime start, DateTime end)
    {
        _snapshotPeriod = TimeSpan.FromDays(Math.Clamp((end - start).TotalDays - 1, 1, LongestSnapshotDays));
        _nextSnapshot = start + _snapshotPeriod;
    }

    /// <summary>The estimate, rounded to thousands, account currency; 0 before the first snapshot.</summary>
    public decimal Capacity => Rounding * Math.Round(_capacity / Rounding, MidpointRounding.AwayFromZero);

    /// <summary>Index of the asset with the least capacity at the last snapshot, or null.</summary>
    public int? LowestCapacityAsset { get; private set; }

    /// <summary>Whether steps tell it nothing: no fill was ever taken in.</summary>
    public bool IsIdle => _traded.Count == 0;

    /// <summary>Takes in a fill or partial fill.</summary>
    /// <param name="asset">Index of the asset.</param>
    /// <param name="time">Time of the fill, UTC.</param>
    /// <param name="value">Price × unsigned quantity, account currency.</param>
    public void OnFill(int asset, DateTime time, decimal value)
    {
        var capacity = _traded.Find(candidate => candidate.Asset == asset);
        if (capacity == null)
            _traded.Add(capacity = new AssetCapacity(asset));
        capacity.OnFill(time, value);
        if (!_watched.Contains(capacity))
            _watched.Add(capacity);
    }

    /// <summary>Takes in the market at the end of a step, and takes a snapshot when one is due.</summary>
    /// <param name="time">Time of the step, UTC.</param>
    /// <param name="market">Market and account.</param>
    /// <param name="force">Takes a snapshot in any case; LEAN does so twice at the end of a run.</param>
    public void OnStep(DateTime time, ICapacityMarket market, bool force = false)
    {
        for (var i = _watched.Count - 1; i >= 0; i--)
        {
            if (!_watched[i].Observe(time, market))
                _watched.RemoveAt(i);
        }
        if (_traded.Count > 0 && (force || time.Date >= _nextSnapshot))
            TakeSnapshot(time, market);
    }

    private void TakeSnapshot(DateTime time, ICapacityMarket market)
    {
        var equity = market.PortfolioValue;
        if (equity == 0)
            return;

        var smallest = _traded.MinBy(capacity => capacity.MarketVolume)!;
        var sales = _traded.Sum(capacity => capacity.Sales);
        LowestCapacityAsset = smallest.Asset;
        var shareOfSales = sales == 0 ? 0 : smallest.Sales / sales;
        var scale = Math.Max(shareOfSales, market.HoldingsValue(smallest.Asset) / equity);
        var estimate = scale == 0 ? _capacity : smallest.MarketVolume / smallest.Trades / scale;
        _capacity = _capacity == 0 ? estimate : NewWeight * estimate + OldWeight * _capacity;

        for (var i = _traded.Count - 1; i >= 0; i--)
        {
            var capacity = _traded[i];
            if (market.HoldingsValue(capacity.Asset) != 0 || time < capacity.LastFill + MemoryOfFlatAssets)
            {
                capacity.EndPeriod();
                continue;
            }
            _traded.RemoveAt(i);
            _watched.Remove(capacity);
        }
        _nextSnapshot = time.Date + _snapshotPeriod;
    }
}
