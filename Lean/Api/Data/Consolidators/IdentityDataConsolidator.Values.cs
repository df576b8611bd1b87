using System.Runtime.CompilerServices;
using QuantConnect.Data.Market;
using QuantConnect.Indicators;

namespace QuantConnect.Data.Consolidators;

// The way of a trade bar's numbers: while only listeners are there, no bar is made, and the last ones are kept as numbers.
public partial class IdentityDataConsolidator<T> : IBarTaker
{
    // Two for the window, and the one that fell out of it.
    private const int Kept = 3;

    private LastBars _bars;
    private int _given;
    private int _unsettled;
    private bool _isWatched;
    private bool _isGiving;
    private bool? _passesNumbers;
    private PassLine? _line;
    private int _place;
    private long _caughtUp;

    /// <summary>From here on each bar is an object, because whoever has the window may look at it at any time.</summary>
    public override RollingWindow<IBaseData> Window
    {
        get
        {
            LeaveLine();
            _isWatched = true;
            return base.Window;
        }
    }

    /// <summary>Who gets the numbers of each bar; null if a bar must be made for someone.</summary>
    internal IBarListener[]? PassedTo =>
        !_isWatched && Listeners is { } listeners && (_passesNumbers ??= GetType() == typeof(IdentityDataConsolidator<TradeBar>)) ? listeners : null;

    /// <summary>Told when <see cref="PassedTo"/> may have changed.</summary>
    internal Action? PassingChanged { get; set; }

    /// <summary>From now on the bars of a line count as given.</summary>
    internal void Join(PassLine line, int place)
    {
        LeaveLine();
        (_line, _place, _caughtUp) = (line, place, line.Count);
    }

    /// <summary>Takes a bar off its line, on which something changed while the bar came along.</summary>
    internal void Take(in BarValues bar)
    {
        if (!((IBarTaker)this).TryUpdate(bar)) Update((IBaseData)bar.ToBar());
    }

    /// <summary>What follows when a bar was given.</summary>
    internal void EndGiving(DateTime endTime)
    {
        _isGiving = false;
        _lastTime = endTime;
        if (_unsettled == 0) Keep((T)base.Window[0]);
    }

    /// <summary>Takes over what came along the line, and gets bars one by one from now on.</summary>
    internal void LeaveLine()
    {
        if (_line is null) return;
        _isGiving |= CatchUp();
        _line.Break();
        _line = null;
        PassingChanged?.Invoke();
    }

    bool IBarTaker.TryUpdate(in BarValues bar)
    {
        LeaveLine();
        if (PassedTo is not { } listeners) return false;
        if (_given > 0 && bar.EndTime == _lastTime) return true;
        _bars[_given++ % Kept] = bar;
        _unsettled++;
        _isGiving = true;
        foreach (var listener in listeners) listener.OnBar(bar);
        EndGiving(bar.EndTime);
        return true;
    }

    private protected override void OnListenersChanged()
    {
        LeaveLine();
        PassingChanged?.Invoke();
    }

    private protected override void Settle()
    {
        var isGiving = _isGiving | CatchUp();
        if (_unsettled == 0) return;
        var skipped = _unsettled > Kept;
        var count = Math.Min(_unsettled, Kept);
        _unsettled = 0;
        var window = base.Window;
        var before = _last;
        if (skipped)
        {
            window.Reset();
            window.Restore(_given, [BarOf(1), BarOf(2), BarOf(3)]);
            before = (T)window[1];
        }
        else
        {
            for (var age = count; age > 0; age--)
            {
                if (age == 1 && window.Count > 0) before = (T)window[0];
                window.Add(BarOf(age));
            }
        }

        // A handler still finds the bar before as the last one.
        Keep(isGiving ? before : (T)window[0]);
    }

    /// <summary>Takes over what was given on the line.</summary>
    /// <returns>Whether a bar is being given.</returns>
    private bool CatchUp()
    {
        if (_line is not { } line) return false;
        var missed = line.GivenAt(_place) - _caughtUp;
        for (var age = Math.Min(missed, Kept); age > 0; age--) _bars[(int)((_given + missed - age) % Kept)] = line[_caughtUp + missed - age];
        _given += (int)missed;
        _unsettled += (int)missed;
        _caughtUp += missed;
        var isGiving = line.IsGivingAt(_place);
        if (_caughtUp > 0 && !isGiving) _lastTime = line[_caughtUp - 1].EndTime;
        return isGiving;
    }

    /// <summary>The bar that was given out so many bars ago, 1 for the newest.</summary>
    private TradeBar BarOf(int age) => _bars[(_given - age) % Kept].ToBar();

    private void Keep(T? last)
    {
        _last = last;
        Consolidated = last;
    }

    [InlineArray(Kept)]
    private struct LastBars
    {
        private BarValues _first;
    }
}
