using NUnit.Framework;
using QuantConnect.Data;
using QuantConnect.Data.Consolidators;
using QuantConnect.Data.Market;

namespace DolphinLean.Lean.Api.Tests.Data.Consolidators;

/// <summary>
/// Bars as numbers past consolidators that pass them on, against bars as objects: whoever looks at whatever and whenever, from outside
/// or from a handler, and whatever comes and goes, sees the same.
/// </summary>
[TestFixture]
public sealed class PassLineTests
{
    private const int Consolidators = 3;

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public void Looks_find_the_same_on_both_ways(byte[] actions)
    {
        var plain = Trace(actions, asNumbers: false);
        Assert.That(Trace(actions, asNumbers: true), Is.EqualTo(plain));
    }

    [Test]
    public void A_line_is_made_and_left()
    {
        var run = new ConsolidatorRun { AsNumbers = true };
        var average = run.Algorithm.SMA(run.Eth, 2, QuantConnect.Resolution.Minute);
        var set = (ConsolidatorSet)Config(run).ConsolidatorSet;
        for (var minute = 1; minute < 6; minute++)
            run.Step(minute, run.Bar(minute, 100 + minute));
        Assert.That(set.Line?.Count, Is.EqualTo(4), "all but the first bar came along a line");
        var identity = (ConsolidatorBase)average.Consolidators.Single();
        Assert.That(((TradeBar)identity.Consolidated!).Close, Is.EqualTo(105.125m));
        Assert.That(set.Line, Is.Not.Null, "looking at the last bar does not end it");
        Assert.That(identity.Window.Count, Is.EqualTo(2));
        Assert.That(set.Line, Is.Null, "whoever has the window may look at any time");
    }

    private static SubscriptionDataConfig Config(ConsolidatorRun run) =>
        run.Algorithm.SubscriptionManager.Subscriptions.Single(config => config.Symbol == run.Eth && config.Type == typeof(TradeBar));

    private static List<string> Trace(byte[] actions, bool asNumbers)
    {
        var run = new ConsolidatorRun { AsNumbers = asNumbers };
        var log = new List<string>();
        var averages = Enumerable.Range(2, Consolidators).Select(period => run.Algorithm.SMA(run.Eth, period, QuantConnect.Resolution.Minute)).ToList();
        var lookInHandler = -1;
        foreach (var average in averages)
        {
            average.Updated += (_, point) =>
            {
                if (lookInHandler < 0) return;
                var place = lookInHandler % Consolidators;
                lookInHandler = lookInHandler < Consolidators ? -1 : lookInHandler - Consolidators;
                Look(log, averages[place].Consolidators.Single(), lookInHandler % 2 == 0);
            };
        }
        var minute = 0;
        foreach (var action in actions)
        {
            var consolidator = averages[action % Consolidators].Consolidators.Single();
            switch (action / Consolidators % 8)
            {
                case 0: Look(log, consolidator, withWindow: false); break;
                case 1: Look(log, consolidator, withWindow: action > 200); break;
                case 2: lookInHandler = action % 40; break;
                case 3 when action > 180: consolidator.Reset(); break;
                case 4 when action > 180: consolidator.DataConsolidated += (_, bar) => log.Add(ConsolidatorRun.Text(bar)); break;
                case 5 when action > 220: run.Algorithm.SubscriptionManager.RemoveConsolidator(run.Eth, consolidator); break;
                default: minute++; break;
            }
            run.Step(minute, run.Bar(minute, 100 + action % 7, action));
            log.Add(string.Join(' ', averages.Select(average => average.ToString())));
        }
        foreach (var average in averages)
            Look(log, average.Consolidators.Single(), withWindow: true);
        return log;
    }

    private static void Look(List<string> log, IDataConsolidator consolidator, bool withWindow)
    {
        log.Add($"last {Text(consolidator.Consolidated)} working {Text(consolidator.WorkingData)}");
        if (withWindow && consolidator is ConsolidatorBase window)
            log.Add($"window {window.Window.Samples} {string.Join(' ', window.Window.Select(Text))}");
    }

    private static string Text(IBaseData? bar) => bar is null ? "none" : ConsolidatorRun.Text(bar);
}
