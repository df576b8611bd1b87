namespace QuantConnect.Indicators;

/// <summary>
/// Prices of one stream that some averages have not taken in yet. An average has to be worked out number by number, but hardly anyone asks
/// for each: those on a stream wait here together, and take in what has come when someone looks. A full block is taken in by another
/// thread if one is free, and whoever looks meanwhile waits for it, or does it.
/// </summary>
internal sealed class LateValues : IThreadPoolWorkItem
{
    /// <summary><see cref="Giving"/> while no bar is under way.</summary>
    public const int NotGiving = int.MaxValue;

    private const int Idle = 0;
    private const int Queued = 1;
    private const int Running = 2;

    private readonly List<IndicatorBase> _takers = [];
    private LateBlock _front = new();
    private LateBlock _back = new();
    private int _backState;

    /// <param name="symbol">The stream's symbol.</param>
    public LateValues(Symbol symbol) => Symbol = symbol;

    /// <summary>The stream's symbol.</summary>
    public Symbol Symbol { get; }

    /// <summary>The newest prices.</summary>
    public LateBlock Front => _front;

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
        FinishBack();
        _takers.Add(taker);
        taker.TakeFrom(this, number);
    }

    /// <summary>Adds a price that <see cref="Fits"/>.</summary>
    public void Add(double price, DateTime endTime)
    {
        if (_front.Count == LateBlock.Capacity) SwapBlocks();
        _front.Add(price, endTime);
    }

    /// <summary>Prices in the front that a number has got.</summary>
    public int CountFor(int number) => number > Giving ? _front.Count - 1 : _front.Count;

    /// <summary>Returns when the block behind the front has been taken in.</summary>
    public void FinishBack()
    {
        if (Volatile.Read(ref _backState) == Idle || TryTakeInBack()) return;
        var wait = new SpinWait();
        while (Volatile.Read(ref _backState) != Idle) wait.SpinOnce();
    }

    /// <summary>Has all averages take in what is here, and sends them back to be told of each price.</summary>
    public void Close()
    {
        if (IsClosed) return;
        IsClosed = true;
        foreach (var taker in _takers) taker.StopTaking();
    }

    /// <summary>Takes the back in, unless someone has.</summary>
    void IThreadPoolWorkItem.Execute() => TryTakeInBack();

    private bool TryTakeInBack()
    {
        if (Interlocked.CompareExchange(ref _backState, Running, Queued) != Queued) return false;
        foreach (var taker in _takers) taker.TakeInBack(_back);
        Volatile.Write(ref _backState, Idle);
        return true;
    }

    private void SwapBlocks()
    {
        FinishBack();
        foreach (var taker in _takers) taker.BeginBlock();
        (_front, _back) = (_back, _front);
        _front.Clear();
        Volatile.Write(ref _backState, Queued);
        if (Environment.ProcessorCount == 1) TryTakeInBack();
        else ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }
}
