using DolphinLean.Data.Grid.Services;
using DolphinLean.Data.MarketData.Depth;
using DolphinLean.Engine.Backtest;
using DolphinLean.Engine.Feeds;
using DolphinLean.Engine.Live.Depth;
using DolphinLean.Engine.Live.Journal;
using DolphinLean.Engine.Live.Venues;
using DolphinLean.Engine.Live.Wire;
using DolphinLean.Engine.Orders;
using QuantConnect.Algorithm;
using QuantConnect.Hosting;

namespace DolphinLean.Engine.Live.Playback;

/// <summary>
/// The exchange of a backtest whose orders a live session's exchange has filled: between two bars it gives the venue what the journal says came
/// between them, and hands its reports and books to the algorithm. Bars are the backtest's own.
/// </summary>
internal sealed class SessionPlayback : IDisposable
{
    private readonly JournalReader _reader;
    private readonly ILiveVenue _venue;
    private readonly LiveClock _clock = new();
    private readonly TimeSpan _bar;
    private OrderProcessor? _orders;
    private QCAlgorithm? _algorithm;
    private LiveDepth? _depth;
    private readonly List<GridNews> _early = [];
    private DateTime _nextBar;
    private bool _isInitialized;

    /// <summary>Plays a journal up to the moment at which the session began to trade.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="plan">The session's plan.</param>
    /// <param name="venue">A venue before its first input.</param>
    /// <exception cref="InvalidDataException">The session ended before it began to trade.</exception>
    public SessionPlayback(string journal, SessionPlan plan, ILiveVenue venue)
    {
        (Plan, _venue, _bar) = (plan, venue, BarLength.Parse(plan.Bar).Span);
        _reader = JournalReader.Open(journal);
        while (!venue.CanBegin)
        {
            if (!TakeNext())
                throw new InvalidDataException($"{journal}: expected a session that began to trade, found one that ended before; there is nothing to compare");
        }
        StartUtc = _clock.GetUtcNow().UtcDateTime;
    }

    /// <summary>The session's plan.</summary>
    public SessionPlan Plan { get; }

    /// <summary>The exchange's time, as the session knew it.</summary>
    public TimeProvider Clock => _clock;

    /// <summary>When the session began to trade.</summary>
    public DateTime StartUtc { get; }

    /// <summary>Decisions that the journal has up to here, a line each.</summary>
    public List<byte[]> Decisions { get; } = [];

    /// <summary>Reports that reached the algorithm.</summary>
    public long Reports { get; private set; }

    /// <summary>The exchange's rules at the beginning.</summary>
    public IReadOnlyList<TradingRule> Rules => _venue.Rules;

    /// <summary>The session's books; null without.</summary>
    public IMarketDepth? Depth => _depth;

    /// <summary>Makes the processor that hands orders to the recorded exchange; with a session on paper, the backtest's own.</summary>
    public OrderProcessor OrdersOf(QCAlgorithm algorithm, LeanQuirks quirks)
    {
        _algorithm = algorithm;
        if (algorithm is IGridTrader trader)
            trader.Outbox = new NobodysOutbox();
        if (_venue.Books.Count > 0)
            _depth = new LiveDepth(_venue.Books, _clock);
        return _orders = Plan.IsPaper ? new BacktestOrderProcessor(algorithm, OrderCheckMode.Exchange, quirks) : new LiveOrderProcessor(algorithm, quirks, _venue);
    }

    /// <summary>Sets what a session sets between the algorithm's Initialize and its first bar.</summary>
    public void AfterInitialize(QCAlgorithm algorithm)
    {
        if (!Plan.IsPaper)
            algorithm.Portfolio.SetCash(_venue.Cash(algorithm.AccountCurrency));
        if (Plan.WarmUpBars > 0)
            algorithm.SetWarmUp((Plan.WarmUpBars + 1) * _bar);
        _isInitialized = true;
        _early.ForEach(Hear);
    }

    /// <summary>Plays what came before the next bar, while the scan is still that of the bar before; all the rest when there is no bar any more.</summary>
    /// <exception cref="InvalidDataException">The backtest's next bar is not the session's.</exception>
    public void PlayToNextBar(StepLoop loop, IMarketFeed feed)
    {
        do
        {
            for (; _venue.NextReport() is { } report; Reports++)
                (_orders as LiveOrderProcessor)?.Take(report);
            // A step without a bar, on which a universe is selected, comes before it.
            if (_nextBar > loop.Time)
                return;
            if (_venue.NextBar() is { } bar)
            {
                _nextBar = DateTimeOffset.FromUnixTimeMilliseconds(bar.OpenTimeMs + bar.LengthMs).UtcDateTime;
                Expect(_nextBar, feed.NextTime);
                return;
            }
            if (!loop.IsWarmingUp)
                _depth?.Pump(_algorithm!.SetDateTime, _orders!.ProcessWaiting);
            if (_nextBar != default)
                loop.FireEvents(_clock.GetUtcNow().UtcDateTime, _bar);
        }
        while (TakeNext());
    }

    /// <summary>Closes the journal.</summary>
    public void Dispose() => _reader.Dispose();

    private static void Expect(DateTime barEnd, DateTime found)
    {
        if (barEnd != found)
            throw new InvalidDataException(FormattableString.Invariant($"expected the session's bar that ends {barEnd:yyyy-MM-dd HH:mm:ss.fff}, found {found:yyyy-MM-dd HH:mm:ss.fff}; the scans are not those of this session"));
    }

    /// <summary>Gives the venue its next input. What a person's wish to stop sets off is no part of a backtest, so the session ends there.</summary>
    private bool TakeNext()
    {
        while (_reader.Read())
        {
            switch (_reader.Current.Kind)
            {
                case RecordKind.Decision:
                    Decisions.Add(_reader.Current.Payload.ToArray());
                    break;
                case RecordKind.Inbound:
                    return Take(RecordFormat.ReadInbound(_reader.Current));
            }
        }
        return false;
    }

    private bool Take(Inbound inbound)
    {
        if (inbound.Kind == InboundKind.Stop)
            return false;
        // The session sent what was wanted; here it goes nowhere.
        while (_venue.NextOutput() != null)
        {
        }
        _venue.Take(inbound);
        _clock.NowMs = _venue.ExchangeTimeMs;
        if (inbound.Kind == InboundKind.Grid)
            Hear(GridNews.Parse(inbound.Text, _clock.NowMs));
        return true;
    }

    /// <summary>What services said reaches the algorithm when it did then; what came before it was there waits for it.</summary>
    private void Hear(GridNews news)
    {
        if (_isInitialized)
            (_algorithm as IGridTrader)?.Take(news);
        else
            _early.Add(news);
    }
}
