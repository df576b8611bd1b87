using QuantConnect;
using QuantConnect.Data;
using QuantConnect.Securities;

namespace DolphinLean.Engine.Feeds.Points;

/// <summary>A subscription whose points are objects: funding rates and custom data. Every point is given out when its end is reached.</summary>
internal sealed class PointStream
{
    private readonly IEnumerator<BaseData> _points;
    private readonly long _endTicks;
    private readonly List<BaseData> _now = [];
    private BaseData? _next;
    private long _nextTicks = long.MinValue;
    private BaseData? _last;
    private long _filledTicks = long.MaxValue;

    /// <param name="config">What was asked for.</param>
    /// <param name="security">Whose cache keeps the points.</param>
    /// <param name="points">The points, ascending by end.</param>
    /// <param name="endUtc">Last moment of the subscription.</param>
    public PointStream(SubscriptionDataConfig config, Security security, IEnumerable<BaseData> points, DateTime endUtc)
    {
        Config = config;
        Security = security;
        _points = points.GetEnumerator();
        _endTicks = endUtc.Ticks;
    }

    public SubscriptionDataConfig Config { get; }

    public Security Security { get; }

    /// <summary>The points of this step.</summary>
    public IReadOnlyList<BaseData> Now => _now;

    /// <summary>UTC ticks of the next point.</summary>
    public long NextTicks
    {
        get
        {
            if (_nextTicks == long.MinValue)
                MoveNext();
            return Math.Min(_nextTicks, _filledTicks);
        }
    }

    /// <summary>Gives the points that end by now to the slice and to the security's cache.</summary>
    /// <returns>How many there were.</returns>
    public int Step(long nowTicks, long fillTicks, Slice slice)
    {
        if (_now.Count > 0)
            _now.Clear();
        if (NextTicks > nowTicks)
            return 0;
        if (_nextTicks > nowTicks)
        {
            Give(Filled(_last!, nowTicks), slice);
        }
        for (; _nextTicks <= nowTicks; MoveNext())
        {
            _last = _next!;
            Give(_last, slice);
            if (_last.ShouldCacheToSecurity())
                Security.Cache.AddData(_last);
        }
        if (Config.FillDataForward && _last is { DataType: not MarketDataType.Auxiliary })
        {
            _filledTicks = nowTicks - nowTicks % fillTicks + fillTicks;
            if (_filledTicks > _endTicks + 1)
                _filledTicks = long.MaxValue;
        }
        return _now.Count;
    }

    private BaseData Filled(BaseData last, long nowTicks)
    {
        var point = last.Clone(true);
        var end = new DateTime(nowTicks, DateTimeKind.Utc).ConvertFromUtc(Config.ExchangeTimeZone);
        point.Time = end - Config.Increment;
        point.EndTime = end;
        return point;
    }

    private void Give(BaseData point, Slice slice)
    {
        _now.Add(point);
        slice.Add(point);
    }

    private void MoveNext()
    {
        _next = _points.MoveNext() ? _points.Current : null;
        _nextTicks = _next == null ? long.MaxValue : _next.EndTime.ConvertToUtc(Config.ExchangeTimeZone).Ticks;
    }
}
