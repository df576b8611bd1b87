using System.Runtime.CompilerServices;
using QuantConnect.Data.Market;
using QuantConnect.Indicators;

namespace QuantConnect.Data.Consolidators;

/// <summary>
/// The way of a stream's bars past consolidators that only pass them on, straight to the indicators behind. Such a consolidator keeps
/// nothing of a bar until someone looks at it; then it catches up with the last bars, which are kept here once for all of them. Averages that
/// nobody listens to may even lag behind (<see cref="LateValues"/>).
/// </summary>
internal sealed class PassLine
{
    private const int Kept = 4;
    private const int NotGiving = int.MaxValue;

    /// <summary>Bars between two looks at whether averages may lag behind.</summary>
    private const int Patience = 64;

    private readonly Stop[] _stops;
    private readonly LateBudget _budget;
    private LastBars _bars;
    private LastPlaces _places;
    private IBarSource? _source;
    private uint _placed;
    private LateValues? _late;
    private int _countInTime;
    private DateTime _lastEnd;
    private int _giving = NotGiving;
    private bool _isBroken;
    private bool _wasLookedAt;

    /// <summary>A line that has just given a bar.</summary>
    /// <param name="consolidators">Those that pass bars on, in their order; all took the last bar.</param>
    /// <param name="lastEnd">End of that bar.</param>
    /// <param name="budget">How much may wait for averages that lag behind.</param>
    public PassLine(IdentityDataConsolidator<TradeBar>[] consolidators, DateTime lastEnd, LateBudget budget)
    {
        _budget = budget;
        _lastEnd = lastEnd;
        _stops = new Stop[consolidators.Length];
        for (var place = 0; place < consolidators.Length; place++)
        {
            _stops[place] = new Stop(consolidators[place], Array.ConvertAll(consolidators[place].PassedTo!, static listener => (FeedOfIndicator)listener));
            consolidators[place].Join(this, place);
        }
    }

    /// <summary>Bars that came along.</summary>
    public long Count { get; private set; }

    /// <summary>Gives the bar of this step to everyone; one that ends when the last did was given already, as far as they know.</summary>
    public void Pass(IBarSource source)
    {
        var place = source.Place;
        var isWaiting = _late is { IsClosed: false } && _countInTime == 0 && Count % Patience != 0;
        if (isWaiting && source.Close is var close && LateValues.Fits(close)) Wait(source, place, close);
        else Pass(source.At(place));
    }

    /// <inheritdoc cref="Pass(IBarSource)"/>
    public void Pass(in BarValues bar)
    {
        if (bar.EndTime == _lastEnd) return;
        _lastEnd = bar.EndTime;
        var slot = (int)(Count++ & (Kept - 1));
        _bars[slot] = bar;
        _placed &= ~(1u << slot);
        if (_late is not null) AddLate(bar);
        if (_late is null || _countInTime > 0) GiveInTime(bar);
        if (Count % Patience == 0 && !_isBroken) OfferLateness(bar);
    }

    /// <summary>Keeps the last bars themselves instead of where they lie.</summary>
    public void KeepBars()
    {
        for (var slot = 0; _placed != 0; slot++, _placed >>= 1)
        {
            if ((_placed & 1) != 0) _bars[slot] = _source!.At(_places[slot]);
        }
    }

    /// <summary>Ends the line: a consolidator on it came to be watched, got other listeners or left.</summary>
    public void Break()
    {
        _isBroken = true;
        KeepBars();
        _late?.Close();
    }

    /// <summary>Bars that were given at a place so far; a bar under way counts where it has come to.</summary>
    public long GivenAt(int place) => _giving < place ? Count - 1 : Count;

    /// <summary>Whether a bar is being given at a place; notes that its consolidator was looked at meanwhile.</summary>
    public bool IsGivingAt(int place)
    {
        if (_giving != place) return false;
        _wasLookedAt = true;
        return true;
    }

    /// <summary>One of the last bars by its number from 0.</summary>
    public BarValues this[long number]
    {
        get
        {
            var slot = (int)(number & (Kept - 1));
            return (_placed >> slot & 1) != 0 ? _source!.At(_places[slot]) : _bars[slot];
        }
    }

    /// <summary>A bar that nobody takes now: its price waits for the averages, and the rest stays where it lies.</summary>
    private void Wait(IBarSource source, in BarPlace place, double close)
    {
        if (place.EndTime == _lastEnd) return;
        _lastEnd = place.EndTime;
        var slot = (int)(Count++ & (Kept - 1));
        _places[slot] = place;
        _placed |= 1u << slot;
        if (_source != source) _source = source;
        _late!.Add(close, place.EndTime);
    }

    private void AddLate(in BarValues bar)
    {
        if (!LateValues.Fits(bar.Close)) _late!.Close();
        if (_late!.IsClosed) _late = null;
        else _late.Add(bar.Close, bar.EndTime);
    }

    /// <summary>Gives a bar to those that do not lag behind, of which code may run that looks at anything here.</summary>
    private void GiveInTime(in BarValues bar)
    {
        var number = 0;
        for (var place = 0; place < _stops.Length; place++)
        {
            if (_isBroken)
            {
                _stops[place].Consolidator.Take(bar);
                continue;
            }
            _giving = place;
            _wasLookedAt = false;
            foreach (var feed in _stops[place].Feeds)
            {
                if (_late is { } late) late.Giving = number++;
                if (!feed.IsLate) feed.OnBar(bar);
            }
            if (_wasLookedAt) _stops[place].Consolidator.EndGiving(bar.EndTime);
        }
        _giving = NotGiving;
        if (_late is { } all) all.Giving = LateValues.NotGiving;
    }

    /// <summary>Has those averages lag behind that may, now that all have taken a bar in.</summary>
    private void OfferLateness(in BarValues bar)
    {
        if (_late is { IsClosed: true }) _late = null;
        if (_late is not null && _countInTime == 0) return;
        var number = 0;
        _countInTime = 0;
        foreach (var stop in _stops)
        {
            foreach (var feed in stop.Feeds)
            {
                if (feed.MayBeLate(bar.Symbol, bar.EndTime)) feed.BeLate(_late ??= new LateValues(bar.Symbol, _budget), number);
                number++;
                if (!feed.IsLate) _countInTime++;
            }
        }
    }

    private readonly record struct Stop(IdentityDataConsolidator<TradeBar> Consolidator, FeedOfIndicator[] Feeds);

    [InlineArray(Kept)]
    private struct LastBars
    {
        private BarValues _first;
    }

    [InlineArray(Kept)]
    private struct LastPlaces
    {
        private BarPlace _first;
    }
}
