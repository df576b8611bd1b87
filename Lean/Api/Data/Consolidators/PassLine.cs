using System.Runtime.CompilerServices;
using QuantConnect.Data.Market;

namespace QuantConnect.Data.Consolidators;

/// <summary>
/// The way of a stream's bars past consolidators that only pass them on, straight to the indicators behind. Such a consolidator keeps
/// nothing of a bar until someone looks at it; then it catches up with the last bars, which are kept here once for all of them.
/// </summary>
internal sealed class PassLine
{
    private const int Kept = 4;
    private const int NotGiving = int.MaxValue;

    private readonly Stop[] _stops;
    private LastBars _bars;
    private DateTime _lastEnd;
    private int _giving = NotGiving;
    private bool _isBroken;
    private bool _wasLookedAt;

    /// <summary>A line that has just given a bar.</summary>
    /// <param name="consolidators">Those that pass bars on, in their order; all took the last bar.</param>
    /// <param name="lastEnd">End of that bar.</param>
    public PassLine(IdentityDataConsolidator<TradeBar>[] consolidators, DateTime lastEnd)
    {
        _lastEnd = lastEnd;
        _stops = new Stop[consolidators.Length];
        for (var place = 0; place < consolidators.Length; place++)
        {
            _stops[place] = new Stop(consolidators[place], consolidators[place].PassedTo!);
            consolidators[place].Join(this, place);
        }
    }

    /// <summary>Bars that came along.</summary>
    public long Count { get; private set; }

    /// <summary>Gives a bar to everyone; one that ends when the last did was given already, as far as they know.</summary>
    public void Pass(in BarValues bar)
    {
        if (bar.EndTime == _lastEnd) return;
        _lastEnd = bar.EndTime;
        _bars[(int)(Count++ & (Kept - 1))] = bar;
        for (var place = 0; place < _stops.Length; place++)
        {
            if (_isBroken)
            {
                _stops[place].Consolidator.Take(bar);
                continue;
            }
            _giving = place;
            _wasLookedAt = false;
            foreach (var listener in _stops[place].Listeners) listener.OnBar(bar);
            if (_wasLookedAt) _stops[place].Consolidator.EndGiving(bar.EndTime);
        }
        _giving = NotGiving;
    }

    /// <summary>Ends the line: a consolidator on it came to be watched, got other listeners or left.</summary>
    public void Break() => _isBroken = true;

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
    public BarValues this[long number] => _bars[(int)(number & (Kept - 1))];

    private readonly record struct Stop(IdentityDataConsolidator<TradeBar> Consolidator, IBarListener[] Listeners);

    [InlineArray(Kept)]
    private struct LastBars
    {
        private BarValues _first;
    }
}
