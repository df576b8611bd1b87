namespace DolphinLean.Engine.Statistics;

/// <summary>The market's volume around our fills of one asset. A snapshot ends a period; the next fill begins a new one.</summary>
internal sealed class AssetCapacity(int asset)
{
    private const decimal FastTradingScale = 2;
    private const decimal MinutesOfStockDay = 390;
    private const decimal LeastDiscount = 0.20m;
    private const int VolumePerMinute = 6_000_000;
    private const int LongestWatchMinutes = 120;

    private DateTime? _lastBar;
    private double _lastVolume;
    private decimal _discount;
    private double _discountFactor;
    private double _volume;
    private decimal _resolutionShare;
    private bool _periodEnded;

    /// <summary>Index of the asset.</summary>
    public int Asset => asset;

    /// <summary>Time of the last fill, UTC.</summary>
    public DateTime LastFill { get; private set; }

    /// <summary>Fills of this period.</summary>
    public int Trades { get; private set; }

    /// <summary>Value of the fills since the last snapshot.</summary>
    public decimal Sales { get; private set; }

    /// <summary>Market volume that could have been ours.</summary>
    public decimal MarketVolume => (decimal)_volume * _resolutionShare;

    public void OnFill(DateTime time, decimal value)
    {
        Sales += value;
        var sinceLast = LastFill == default ? TimeSpan.FromDays(1) : time - LastFill;
        _discount = Math.Clamp(FastTradingScale * ((decimal)sinceLast.TotalMinutes / MinutesOfStockDay), LeastDiscount, 1);
        _discountFactor = (double)_discount;
        if (_periodEnded)
        {
            _volume = 0;
            Trades = 0;
            _periodEnded = false;
        }
        Trades++;
        LastFill = time;
    }

    public void EndPeriod()
    {
        _periodEnded = true;
        Sales = 0;
    }

    /// <summary>Takes in the bar of a step.</summary>
    /// <returns>False when the time to watch the asset is over.</returns>
    public bool Observe(DateTime time, ICapacityMarket market)
    {
        if (!market.TryGetBar(asset, out var bar) || bar.Volume == 0)
            return true;

        var turnover = new Turnover(bar.Close, bar.Volume, _lastVolume, (time - (_lastBar ?? time)).TotalMinutes);
        _lastBar = time;
        _lastVolume = bar.Volume;
        if (!IsWithinReach(time, bar.Period, turnover))
            return false;
        _resolutionShare = ResolutionShare(bar.Period);
        _volume += bar.Close * _discountFactor * bar.Volume;
        return true;
    }

    private bool IsWithinReach(DateTime time, TimeSpan period, in Turnover turnover)
    {
        if (period >= TimeSpan.FromDays(1))
            return time == LastFill || time.Date == RoundUp(LastFill, TimeSpan.TicksPerDay);
        if (period >= TimeSpan.FromHours(1))
            return time == RoundUp(LastFill, TimeSpan.TicksPerHour);
        return period >= TimeSpan.FromMinutes(1)
            ? time <= LastFill.AddMinutes(WatchMinutes(VolumePerMinute, turnover, 1))
            : time <= LastFill.AddMinutes(WatchMinutes(VolumePerMinute / 60, turnover, 5));
    }

    private static int WatchMinutes(int wanted, in Turnover turnover, int least)
    {
        var minutes = turnover.MinutesFor(wanted);
        return minutes > LongestWatchMinutes ? LongestWatchMinutes : Math.Max(least, (int)minutes);
    }

    private static decimal ResolutionShare(TimeSpan period)
    {
        if (period >= TimeSpan.FromDays(1))
            return 0.02m;
        if (period >= TimeSpan.FromHours(1))
            return 0.05m;
        return period >= TimeSpan.FromMinutes(1) ? 0.20m : 0.50m;
    }

    private static DateTime RoundUp(DateTime time, long ticks) => new((time.Ticks + ticks - 1) / ticks * ticks, time.Kind);
}
