using DolphinLean.Data.MarketData.Depth;
using DolphinLean.Data.MarketData.Store;

namespace DolphinLean.Engine.DepthRuns;

/// <summary>
/// The recordings of a run merged on one clock. Between two steps of the run it takes the events that lie between them, lets requests and
/// reports arrive at their own times, and calls the listeners.
/// </summary>
/// <remarks>
/// Events of one time come in the order of the instruments. While nobody watches a book and no order is under way, an event costs its replay and
/// nothing else; nothing is allocated.
/// </remarks>
internal sealed class DepthReplay : IMarketDepth, IDisposable
{
    private readonly DepthInstrument[] _instruments;
    private readonly DepthTimer _timer = new();
    private readonly Func<string> _fingerprint;
    private bool _isSkipping;

    /// <summary>Opens a recording.</summary>
    /// <param name="options">Which one, and the models.</param>
    /// <param name="first">First day; null for the first there is.</param>
    /// <param name="last">Last day, included; null for the last there is.</param>
    /// <param name="untilUtc">Where the recording ends: what was heard later is left out; null for all of it.</param>
    /// <exception cref="InvalidDataException">It is no event store, is damaged, or has no such day.</exception>
    public DepthReplay(DepthOptions options, DateOnly? first, DateOnly? last, DateTime? untilUtc = null)
    {
        Options = options;
        var store = new EventStore(options.Folder);
        var series = store.ListSeries().Where(one => store.Days(one).Any(day => !(day < first) && !(day > last)))
            .OrderBy(one => one.IsSpot).ThenBy(one => one.Symbol, StringComparer.Ordinal).ToArray();
        if (series.Length == 0)
            throw new InvalidDataException($"event store {options.Folder}: expected events on the run's days ({first:yyyy-MM-dd} to {last:yyyy-MM-dd}), found none; its days are those of its folders.");
        // Times of an algorithm are in ticks of 100 ns: what was heard within the last one belongs to it.
        var lastNs = untilUtc is { } until ? (until.Ticks - DateTime.UnixEpoch.Ticks) * 100 + 99 : long.MaxValue - 1;
        _instruments = [.. series.Select(one => new DepthInstrument(store.Replay(one, first, last), options, lastNs))];
        NowNs = Math.Min(_instruments.Min(one => one.NextNs), lastNs);
        _fingerprint = () => EventFingerprint.Of(store, series, first, last);
    }

    /// <summary>What is replayed, and with which models.</summary>
    public DepthOptions Options { get; }

    /// <summary>Hash of all that is replayed; reads every byte.</summary>
    public string Fingerprint() => _fingerprint();

    /// <summary>Sets the algorithm's clock, before anybody is told something.</summary>
    public Action<DateTime>? SetClock { get; set; }

    /// <summary>Called when an instrument has reports that are due.</summary>
    public Action<DepthInstrument>? ReportsDue { get; set; }

    /// <summary>Called after listeners or owners of orders were told something, on which they may have sent requests.</summary>
    public Action? Told { get; set; }

    public IReadOnlyList<IInstrumentDepth> Instruments => _instruments;

    public long NowNs { get; private set; }

    public bool FillsOrders => Options.FillsOrders;

    /// <summary>Events so far.</summary>
    public long Events => _instruments.Sum(one => one.Events);

    public IInstrumentDepth? Find(string ticker, bool isSpot = false) => Get(ticker, isSpot);

    /// <summary>The instrument of a ticker; null for one without a recording.</summary>
    public DepthInstrument? Get(string ticker, bool isSpot) =>
        Array.Find(_instruments, one => one.Series.IsSpot == isSpot && one.Series.Symbol == ticker);

    /// <summary>The timer runs while a listener wants it.</summary>
    private long TimerOrEndNs => _isSkipping ? long.MaxValue : _timer.NextNs;

    public void Listen(IDepthListener listener) => _timer.Add(listener, NowNs);

    /// <summary>Takes what lies before the run's start: books are built, and nobody is called.</summary>
    public void SkipTo(DateTime utc)
    {
        _isSkipping = true;
        AdvanceTo(utc);
        _isSkipping = false;
        _timer.Start(NowNs);
    }

    /// <summary>Takes all that comes up to and including a time.</summary>
    public void AdvanceTo(DateTime utc)
    {
        var untilNs = (utc.Ticks - DateTime.UnixEpoch.Ticks) * 100;
        _timer.AskBefore(NowNs);
        while (true)
        {
            RunQuietly(Math.Min(untilNs, TimerOrEndNs));
            var (next, limit) = Earliest();
            var comesNs = next?.NextNs ?? long.MaxValue;
            if (Math.Min(comesNs, TimerOrEndNs) > untilNs)
                break;
            if (next is null || TimerOrEndNs < comesNs)
                FireTimer(comesNs);
            else
                Run(next, Math.Min(untilNs, Math.Min(limit, TimerOrEndNs)));
        }
        NowNs = Math.Max(NowNs, untilNs);
        _timer.AskBehind(untilNs);
    }

    /// <summary>One line for each instrument whose book lost sync, or never came into it.</summary>
    public IEnumerable<string> Warnings() => _instruments.Select(one => one.Warning).OfType<string>();

    public void Dispose()
    {
        foreach (var instrument in _instruments)
            instrument.Dispose();
    }

    /// <summary>
    /// Lets instruments that call nobody run ahead one by one, up to the next moment at which somebody is called. Nobody can tell that from
    /// merging them event by event, and a book at a time stays in the cache.
    /// </summary>
    private void RunQuietly(long untilNs)
    {
        var (heardNs, heard) = (long.MaxValue, _instruments.Length);
        for (var index = 0; index < _instruments.Length; index++)
        {
            var instrument = _instruments[index];
            if (instrument.NextNs < heardNs && !instrument.IsQuiet)
                (heardNs, heard) = (instrument.NextNs, index);
        }
        for (var index = 0; index < _instruments.Length; index++)
        {
            var instrument = _instruments[index];
            var limitNs = Math.Min(untilNs, index < heard ? heardNs : heardNs - 1);
            if (instrument.NextNs > limitNs || !instrument.IsQuiet)
                continue;
            instrument.RunQuietly(limitNs);
            _timer.Hear(instrument.HeardNs);
            NowNs = Math.Max(NowNs, limitNs);
        }
    }

    /// <summary>The instrument whose event comes first, and up to when it comes before all others.</summary>
    private (DepthInstrument? Next, long LimitNs) Earliest()
    {
        DepthInstrument? next = null;
        var (least, limit) = (long.MaxValue, long.MaxValue);
        foreach (var instrument in _instruments)
        {
            var ns = instrument.NextNs;
            if (ns < least)
                (next, least, limit) = (instrument, ns, Math.Min(limit, least - 1));
            else
                limit = Math.Min(limit, ns);
        }
        return (next, limit);
    }

    private void Run(DepthInstrument instrument, long untilNs)
    {
        NowNs = Math.Max(NowNs, instrument.Run(untilNs));
        _timer.Hear(instrument.HeardNs);
        if (instrument.Matcher.NextDueNs <= NowNs)
        {
            TellTime();
            ReportsDue?.Invoke(instrument);
            instrument.Settle(NowNs);
            EndTelling();
        }
        if (!instrument.HasChanged || _isSkipping)
            return;
        TellTime();
        foreach (var listener in _timer.Listeners)
            listener.OnBook(instrument, NowNs);
        EndTelling();
    }

    private void FireTimer(long comesNs)
    {
        if (_timer.Rests(comesNs))
            return;
        NowNs = Math.Max(NowNs, _timer.NextNs);
        TellTime();
        foreach (var listener in _timer.Listeners)
            listener.OnTimer(NowNs);
        Told?.Invoke();
        _timer.AskBehind(NowNs);
    }

    /// <summary>What was told may have changed what listeners wait for.</summary>
    private void EndTelling()
    {
        Told?.Invoke();
        _timer.AskBefore(NowNs);
    }

    private void TellTime() => SetClock?.Invoke(new DateTime(DateTime.UnixEpoch.Ticks + NowNs / 100, DateTimeKind.Utc));
}
