using DolphinLean.Data.MarketData.Depth;
using DolphinLean.Engine.Live.Venues;

namespace DolphinLean.Engine.Live.Depth;

/// <summary>
/// The books of a session on the exchange's clock. Listeners hear of each change of a watched book, and of every tenth of a second, as they do when
/// a recording is replayed.
/// </summary>
internal sealed class LiveDepth : IMarketDepth
{
    private const long LongestQuietNs = 60_000_000_000;

    private readonly LiveInstrument[] _instruments;
    private readonly List<IDepthListener> _listeners = [];
    private readonly LiveClock _clock;
    private long _nextTimerNs;

    public LiveDepth(IReadOnlyList<IVenueBook> books, LiveClock clock)
    {
        _instruments = [.. books.OrderBy(book => book.View.Symbol, StringComparer.Ordinal).Select(book => new LiveInstrument(book))];
        _clock = clock;
        NowNs = ClockNs;
        _nextTimerNs = TimerAfter(NowNs);
    }

    public IReadOnlyList<IInstrumentDepth> Instruments => _instruments;

    public long NowNs { get; private set; }

    /// <summary>The exchange fills orders against these very books.</summary>
    public bool FillsOrders => true;

    private long ClockNs => _clock.NowMs * 1_000_000;

    public IInstrumentDepth? Find(string ticker, bool isSpot = false) => isSpot ? null : Array.Find(_instruments, one => one.Book.Symbol == ticker);

    public void Listen(IDepthListener listener) => _listeners.Add(listener);

    /// <summary>Tells listeners what the last input brought.</summary>
    /// <param name="setClock">Sets the algorithm's clock before anybody is told something.</param>
    /// <param name="told">Called after somebody was told something, on which requests may have been sent.</param>
    public void Pump(Action<DateTime> setClock, Action told)
    {
        // After a long silence the timer goes on from now: nobody wants to hear what did not happen.
        if (ClockNs - _nextTimerNs > LongestQuietNs)
            _nextTimerNs = TimerAfter(ClockNs);
        while (_nextTimerNs <= ClockNs)
        {
            NowNs = Math.Max(NowNs, _nextTimerNs);
            var dueNs = _nextTimerNs;
            _nextTimerNs += IDepthListener.TimerNs;
            Tell(setClock, told, listener => listener.OnTimer(dueNs));
        }
        NowNs = Math.Max(NowNs, ClockNs);
        foreach (var instrument in _instruments)
        {
            if (instrument.TakeChange() && instrument.IsWatched)
                Tell(setClock, told, listener => listener.OnBook(instrument, NowNs));
        }
    }

    private void Tell(Action<DateTime> setClock, Action told, Action<IDepthListener> tell)
    {
        if (_listeners.Count == 0)
            return;
        setClock(new DateTime(DateTime.UnixEpoch.Ticks + NowNs / 100, DateTimeKind.Utc));
        foreach (var listener in _listeners)
            tell(listener);
        told();
    }

    private static long TimerAfter(long ns) => ns / IDepthListener.TimerNs * IDepthListener.TimerNs + IDepthListener.TimerNs;
}
