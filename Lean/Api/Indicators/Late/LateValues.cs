namespace QuantConnect.Indicators;

/// <summary>
/// Prices of one stream that some averages have not taken in yet. An average has to be worked out number by number, but hardly anyone asks
/// for one in all its digits: those on a stream wait here together, and each takes in what has come when someone looks.
/// </summary>
internal sealed class LateValues
{
    /// <summary><see cref="Giving"/> while no bar is under way.</summary>
    public const int NotGiving = int.MaxValue;

    private readonly List<IndicatorBase> _takers = [];
    private readonly LateBudget _budget;

    /// <param name="symbol">The stream's symbol.</param>
    /// <param name="budget">Says how much may wait.</param>
    public LateValues(Symbol symbol, LateBudget budget) => (Symbol, _budget) = (symbol, budget);

    /// <summary>The stream's symbol.</summary>
    public Symbol Symbol { get; }

    /// <summary>The newest prices.</summary>
    public LateBlock Front { get; } = new();

    /// <summary>Full blocks before the front.</summary>
    public LateHistory History { get; } = new();

    /// <summary>Number of whoever is getting the last bar; those behind have not got it yet.</summary>
    public int Giving { get; set; } = NotGiving;

    /// <summary>Whether the averages have left, because one of them has to be in time from now on.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Whether a price keeps an average above zero and its estimate within its bound.</summary>
    public static bool Fits(double price) => price is > 1e-9 and < 1e15;

    /// <summary>From now on an indicator takes its prices from here.</summary>
    /// <param name="taker">The indicator.</param>
    /// <param name="number">Its number among those that get a bar.</param>
    public void Join(IndicatorBase taker, int number)
    {
        _takers.Add(taker);
        taker.TakeFrom(this, number);
    }

    /// <summary>Adds a price that <see cref="Fits"/>.</summary>
    public void Add(double price, DateTime endTime)
    {
        if (Front.Count == LateBlock.Capacity) EmptyFront();
        Front.Add(price, endTime);
    }

    /// <summary>Prices in the front that a number has got.</summary>
    public int CountFor(int number) => number > Giving ? Front.Count - 1 : Front.Count;

    /// <summary>Has all averages take in what is here, and sends them back to be told of each price.</summary>
    public void Close()
    {
        if (IsClosed) return;
        IsClosed = true;
        foreach (var taker in _takers) taker.StopTaking();
        ForgetHistory();
    }

    private void EmptyFront()
    {
        foreach (var taker in _takers) taker.EstimateFront();
        if (_takers.TrueForAll(static taker => taker.IsInFront)) ForgetHistory();
        if (_takers.Exists(static taker => taker.HasToTake) && !History.TryAdd(Front, _budget))
        {
            foreach (var taker in _takers) taker.Settle();
            ForgetHistory();
        }
        foreach (var taker in _takers) taker.EndFront();
        Front.Clear();
    }

    private void ForgetHistory()
    {
        _budget.Return(History.Bytes);
        History.Clear();
        foreach (var taker in _takers) taker.BeginHistory();
    }
}
