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

    /// <summary>From here on each bar is an object, because whoever has the window may look at it at any time.</summary>
    public override RollingWindow<IBaseData> Window
    {
        get
        {
            _isWatched = true;
            return base.Window;
        }
    }

    bool IBarTaker.TryUpdate(in BarValues bar)
    {
        if (_isWatched || Listeners is not { } listeners || !(_passesNumbers ??= GetType() == typeof(IdentityDataConsolidator<TradeBar>))) return false;
        if (_given > 0 && bar.EndTime == _lastTime) return true;
        _bars[_given++ % Kept] = bar;
        _unsettled++;
        _isGiving = true;
        foreach (var listener in listeners) listener.OnBar(bar);
        _isGiving = false;
        _lastTime = bar.EndTime;
        if (_unsettled == 0) Keep((T)base.Window[0]);
        return true;
    }

    private protected override void Settle()
    {
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
        Keep(_isGiving ? before : (T)window[0]);
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
