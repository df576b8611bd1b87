using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Algorithms.Dolphin.Services;
using DolphinLean.Algorithms.Dolphin.Sizing;
using DolphinLean.Data.External;
using DolphinLean.Data.Grid;
using NUnit.Framework;
using static DolphinLean.Algorithms.Tests.Dolphin.Services.ServiceBench;

namespace DolphinLean.Algorithms.Tests.Dolphin.Services;

/// <summary>A watchdog and what it looks at: each service can be there or not, minute by minute.</summary>
public abstract class WatchdogBench
{
    protected const double Sound = 0.97340300642313404;

    private protected ServiceBench Bench { get; private set; } = null!;
    protected Watchdog Watchdog { get; set; } = null!;
    protected long Minute { get; set; }
    protected bool HasTrader { get; set; }
    protected bool HasBreaker { get; set; }
    protected bool HasForewarner { get; set; }
    protected bool HasBooks { get; set; }
    protected bool HasStream { get; set; }
    protected double Drawdown { get; set; }

    [SetUp]
    public void Begin()
    {
        Bench = new ServiceBench();
        Watchdog = Fresh();
        (Minute, HasTrader, HasBreaker, HasForewarner, HasBooks, HasStream, Drawdown) = (0, true, true, true, false, true, 0);
    }

    protected long Now => Midnight + Minute * MinuteMs;

    protected Watchdog Fresh() => new(Bench.Grid, DolphinParameters.Champion, FactorSeries.Unknown, Bench.Clock);

    protected PostureRecord Minutes(int count)
    {
        for (var i = 0; i < count; i++)
        {
            Minute++;
            Bench.Clock.NowMs = Now;
            Tell(Now);
            Watchdog.Step(Now);
        }
        return Bench.Posture!;
    }

    protected void Tell(long nowMs)
    {
        var date = DateOnly.FromDateTime(DateTime.UnixEpoch.AddMilliseconds(nowMs));
        if (HasTrader)
        {
            Bench.Beat(ServiceKeys.Trader, nowMs);
            Bench.Put(ServiceKeys.Sight, new SightRecord(nowMs, nowMs + MinuteMs, 25_000, Drawdown, HasBooks), ServiceJson.Default.SightRecord);
        }
        if (HasBreaker)
            Bench.Put(ServiceKeys.Boost, new BreakerRecord(date, nowMs, 1, 0.2, 0, 0, 0, 5, "", nowMs, 0), ServiceJson.Default.BreakerRecord);
        if (HasForewarner)
            Bench.Put(ServiceKeys.Verdict, new VerdictRecord(date, nowMs, McStatus.Ok, 5, 0, 0, 0), ServiceJson.Default.VerdictRecord);
        if (HasStream)
            Bench.Put(ServiceKeys.MarketBooks, new BooksRecord(nowMs, 2, false, 1, 1, 0, 0), ServiceJson.Default.BooksRecord);
    }
}
