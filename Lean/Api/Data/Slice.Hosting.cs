using QuantConnect.Data.Market;
using QuantConnect.Hosting;

namespace QuantConnect.Data;

// What the engine calls.
public partial class Slice
{
    private readonly ISliceSource? _source;
    private readonly TradeBarPoints? _tradeBars;
    private readonly QuoteBarPoints? _quoteBars;
    private long _step;

    /// <summary>The slice of a run.</summary>
    /// <param name="source">The engine's bars; null if the run has none.</param>
    internal Slice(ISliceSource? source)
    {
        if (source is null) return;
        _source = source;
        _tradeBars = new TradeBarPoints(source);
        _quoteBars = new QuoteBarPoints(source);
    }

    /// <summary>Starts a step. Bars come from the source; other points follow with <see cref="Add"/>.</summary>
    /// <param name="time">The time in the algorithm's zone.</param>
    /// <param name="utcTime">The time in UTC.</param>
    internal void Begin(DateTime time, DateTime utcTime)
    {
        _step++;
        Time = time;
        UtcTime = utcTime;
        _points.Clear();
        Bars.Reset(time, _tradeBars);
        QuoteBars.Reset(time, _quoteBars);
        Ticks.Reset(time, null);
        MarginInterestRates.Reset(time, null);
    }

    /// <summary>Adds a point of this step. No memory is taken once a step of the run had as many.</summary>
    internal void Add(BaseData point)
    {
        _points.Add(point);
        switch (point)
        {
            case TradeBar bar: Bars[bar.Symbol] = bar; break;
            case QuoteBar bar: QuoteBars[bar.Symbol] = bar; break;
            case MarginInterestRate rate: MarginInterestRates[rate.Symbol] = rate; break;
            case Tick tick:
                if (!Ticks.TryGetValue(tick.Symbol, out var ticks)) Ticks[tick.Symbol] = ticks = [];
                ticks.Add(tick);
                break;
        }
    }

    private interface ICustomData;

    /// <summary>The points of one type, gathered once a step.</summary>
    private sealed class CustomData<T> : ICustomData where T : IBaseData
    {
        private readonly DataDictionary<T> _points = [];
        private long _step = -1;
        private int _count;

        public DataDictionary<T> At(Slice slice)
        {
            if (_step == slice._step && _count == slice._points.Count) return _points;
            _step = slice._step;
            _count = slice._points.Count;
            _points.Reset(slice.Time, null);
            foreach (var point in slice._points)
                if (point.GetType() == typeof(T)) _points[point.Symbol] = (T)(object)point;
            return _points;
        }
    }
}
