namespace QuantConnect.Indicators;

// An average that nobody listens to may lag behind its stream, because what it has not taken in waits at a known place: whoever asks for
// anything of it makes it catch up first, and cannot tell.
public abstract partial class IndicatorBase
{
    private LateValues? _late;
    private int _number;

    // Where it stands: the block, that behind the last of the history being the front, and the place in it.
    private int _block;
    private int _taken;

    /// <summary>Whether it takes its prices from where they wait, instead of being told of each.</summary>
    internal bool IsLate => _late is not null;

    /// <summary>Whether it has taken in all blocks before the front.</summary>
    internal bool IsInFront => _block == _late!.History.Count;

    /// <summary>Whether something waits for it.</summary>
    internal bool HasToTake => LateCount > 0;

    private int LateCount =>
        _late is { } late ? (late.History.Count - _block) * LateBlock.Capacity + late.CountFor(_number) - _taken : 0;

    /// <summary>Whether it may lag behind a stream whose last point it has taken in.</summary>
    internal bool MayBeLate(Symbol symbol, DateTime lastEnd) =>
        _late is null && !_windowed && _listeners.Length == 0 && CanBeLate && TookLast(symbol, lastEnd);

    /// <summary>Starts to take its prices from where they wait.</summary>
    internal void TakeFrom(LateValues late, int number)
    {
        (_late, _number, _block, _taken) = (late, number, late.History.Count, late.CountFor(number));
        Anchor(_taken);
    }

    /// <summary>Takes in what has come and is told of each price from now on.</summary>
    internal void StopTaking()
    {
        Settle();
        _late = null;
    }

    /// <summary>Takes in what has come.</summary>
    internal void Settle()
    {
        if (_late is not null && LateCount is var count and > 0) TakeIn(_late, count);
    }

    /// <summary>The front is about to be emptied: its prices go into the estimate.</summary>
    internal void EstimateFront() => TryEstimate(_late!, LateBlock.Capacity, out _, out _);

    /// <summary>The front is in the history, or taken in by all, and begins anew.</summary>
    internal void EndFront()
    {
        if (_taken == LateBlock.Capacity) (_block, _taken) = (_late!.History.Count, 0);
        MoveAnchor();
    }

    /// <summary>The history is empty and begins anew.</summary>
    internal void BeginHistory() => _block = 0;

    /// <summary>A number near the current value, for comparisons; false if there is nothing cheaper than the value itself.</summary>
    /// <param name="value">The number.</param>
    /// <param name="error">How far the current value may be from it.</param>
    internal bool TryEstimate(out double value, out double error)
    {
        if (_late is { } late) return TryEstimate(late, late.CountFor(_number), out value, out error);
        (value, error) = (0, 0);
        return false;
    }

    /// <summary>Whether its kind and state allow it to lag behind.</summary>
    private protected virtual bool CanBeLate => false;

    /// <summary>Ends lagging behind: someone will hear of each value, or prices come in another way.</summary>
    private protected void BeInTime() => _late?.Close();

    /// <summary>Starts estimates anew from the settled value, which has taken in the front up to a place.</summary>
    private protected virtual void Anchor(int place)
    {
    }

    /// <summary>The front was estimated to its end, and another begins.</summary>
    private protected virtual void MoveAnchor()
    {
    }

    /// <summary>Brings the estimate to a place in the front; false if the kind has none.</summary>
    private protected virtual bool TryEstimate(LateValues late, int place, out double value, out double error)
    {
        (value, error) = (0, 0);
        return false;
    }

    /// <summary>The value after some prices.</summary>
    private protected virtual decimal Continue(decimal value, ReadOnlySpan<decimal> prices) => value;

    /// <summary>Whether the last point it took in was a symbol's of a time.</summary>
    private protected virtual bool TookLast(Symbol symbol, DateTime endTime) => false;

    /// <summary>Keeps which point was the last.</summary>
    private protected virtual void KeepLast(Symbol symbol, DateTime endTime)
    {
    }

    private void TakeIn(LateValues late, int count)
    {
        var value = SettledValue;
        _samples += count;
        if (!IsInFront)
        {
            var values = new decimal[LateBlock.Capacity];
            for (; !IsInFront; _block++, _taken = 0)
            {
                late.History.Read(_block, values);
                value = TakeIn(late, value, values.AsSpan(_taken), ref count);
            }
        }
        value = TakeIn(late, value, late.Front.Values(_taken, late.CountFor(_number)), ref count);
        _taken = late.CountFor(_number);
        KeepLast(late.Symbol, SettledTime);
    }

    /// <summary>Takes in the prices of a block. Only the last points can be asked for, so that only those are kept.</summary>
    /// <param name="late">Where the prices wait.</param>
    /// <param name="value">The value before.</param>
    /// <param name="prices">The prices.</param>
    /// <param name="left">Prices still to come, these included.</param>
    private decimal TakeIn(LateValues late, decimal value, ReadOnlySpan<decimal> prices, ref int left)
    {
        var unseen = Math.Clamp(left - PointRing.Length, 0, prices.Length);
        value = Continue(value, prices[..unseen]);
        _pushed += unseen;
        for (var place = unseen; place < prices.Length; place++)
        {
            value = Continue(value, prices.Slice(place, 1));
            Push(late.Symbol, IsInFront ? late.Front.EndTimeAt(_taken + place) : late.History.LastEndTimeAt(_taken + place), value);
        }
        left -= prices.Length;
        return value;
    }
}
