namespace QuantConnect.Indicators;

// An average that nobody listens to may lag behind its stream, because what it has not taken in waits at a known place: whoever asks for
// anything of it makes it catch up first, and cannot tell. While the block behind the front is being taken in, perhaps by another thread,
// value and points belong to whoever does it; the counts stay here.
public abstract partial class IndicatorBase
{
    private LateValues? _late;
    private int _number;
    private int _taken;
    private int _takenOfBack;

    /// <summary>Whether it takes its prices from where they wait, instead of being told of each.</summary>
    internal bool IsLate => _late is not null;

    private int LateCount => _late is { } late ? late.CountFor(_number) - _taken : 0;

    /// <summary>Whether it may lag behind a stream whose last point it has taken in.</summary>
    internal bool MayBeLate(Symbol symbol, DateTime lastEnd) =>
        _late is null && !_windowed && _listeners.Length == 0 && CanBeLate && TookLast(symbol, lastEnd);

    /// <summary>Starts to take its prices from where they wait.</summary>
    internal void TakeFrom(LateValues late, int number)
    {
        (_late, _number, _taken) = (late, number, late.CountFor(number));
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
        if (_late is { } late) Settle(late);
    }

    /// <summary>The front is full and becomes the back. The estimate starts from the value again, so that its error stays small.</summary>
    internal void BeginBlock()
    {
        Anchor(_taken);
        TryEstimate(_late!, LateBlock.Capacity, out _, out _);
        MoveAnchor();
        _samples += LateBlock.Capacity - _taken;
        (_takenOfBack, _taken) = (_taken, 0);
    }

    /// <summary>Takes in what it has not yet of the block behind the front.</summary>
    internal void TakeInBack(LateBlock back) => TakeIn(back, _takenOfBack, back.Count);

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

    private void Settle(LateValues late)
    {
        late.FinishBack();
        var count = late.CountFor(_number);
        if (_taken == count) return;
        TakeIn(late.Front, _taken, count);
        _samples += count - _taken;
        _taken = count;
    }

    private void TakeIn(LateBlock block, int from, int to)
    {
        if (from == to) return;
        var prices = block.Values(from, to);

        // Only the last points can be asked for.
        var unseen = Math.Max(0, prices.Length - PointRing.Length);
        var value = Continue(SettledValue, prices[..unseen]);
        _pushed += unseen;
        for (var place = unseen; place < prices.Length; place++)
        {
            value = Continue(value, prices.Slice(place, 1));
            Push(_late!.Symbol, block.EndTimeAt(from + place), value);
        }
        KeepLast(_late!.Symbol, block.EndTimeAt(to - 1));
    }
}
