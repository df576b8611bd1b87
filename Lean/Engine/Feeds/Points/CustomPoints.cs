using QuantConnect;
using QuantConnect.Data;

namespace DolphinLean.Engine.Feeds.Points;

/// <summary>
/// Custom data of a subscription: asks the type for each day's source and reads it with the type's own reader. A source that is missing
/// is left out with a warning; a line that the reader cannot take, too.
/// </summary>
internal sealed class CustomPoints
{
    private readonly SubscriptionDataConfig _config;
    private readonly BaseData _type;
    private readonly DateTime _start;
    private readonly DateTime _end;
    private readonly Action<string> _warn;
    private SubscriptionDataSource? _source;

    /// <param name="config">What was asked for.</param>
    /// <param name="startUtc">Points that end before are left out.</param>
    /// <param name="endUtc">Points that start later end the stream.</param>
    /// <param name="warn">Gets what is wrong with the data.</param>
    public CustomPoints(SubscriptionDataConfig config, DateTime startUtc, DateTime endUtc, Action<string> warn)
    {
        _config = config;
        _type = (BaseData)Activator.CreateInstance(config.Type)!;
        _type.Symbol = config.Symbol;
        _start = startUtc.ConvertFromUtc(config.ExchangeTimeZone);
        _end = endUtc.ConvertFromUtc(config.ExchangeTimeZone);
        _warn = warn;
    }

    /// <summary>The points, ascending by end; a point that goes back in time is dropped.</summary>
    public IEnumerable<BaseData> Read()
    {
        BaseData? before = null;
        foreach (var point in ReadDays())
        {
            if (before != null && point.EndTime < before.EndTime)
                continue;
            before = point;
            if (point.EndTime < _start)
                continue;
            if (point.Time > _end)
                yield break;
            yield return point;
        }
    }

    private IEnumerable<BaseData> ReadDays()
    {
        var first = DataDate(_start);
        var last = DataDate(_end);
        DateTime? reached = null;
        for (var date = first; date <= last; date = date.AddDays(1))
        {
            if (reached > date || !MovesTo(date))
                continue;
            var lines = Lines(_source!, date).GetEnumerator();
            while (lines.MoveNext())
            {
                var point = lines.Current;
                var isOfLaterSource = false;
                for (; date < point.Time.Date && date < last && !isOfLaterSource; isOfLaterSource = MovesTo(date))
                    date = date.AddDays(1);
                if (isOfLaterSource)
                {
                    // A day's file ends where the next day's begins.
                    if (DataDate(point.EndTime) < date)
                        yield return point;
                    lines = Lines(_source!, date).GetEnumerator();
                    continue;
                }
                reached = point.EndTime.ConvertTo(_config.ExchangeTimeZone, _config.DataTimeZone);
                yield return point;
            }
        }
    }

    /// <summary>Whether a date has a source of its own; it is then the current one.</summary>
    private bool MovesTo(DateTime date)
    {
        var source = _type.GetSource(_config, date, isLiveMode: false);
        if (source == null || source == _source || string.IsNullOrEmpty(source.Source))
            return false;
        _source = source;
        return true;
    }

    private IEnumerable<BaseData> Lines(SubscriptionDataSource source, DateTime date)
    {
        var points = new CustomSource(_config, _type, source, date, _warn).Read();
        return source.Sort ? points.OrderBy(point => point.EndTime) : points;
    }

    private DateTime DataDate(DateTime exchangeTime) => exchangeTime.ConvertTo(_config.ExchangeTimeZone, _config.DataTimeZone).Date;
}
