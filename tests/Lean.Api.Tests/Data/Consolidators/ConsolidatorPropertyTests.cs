using FsCheck;
using FsCheck.Fluent;
using FsCheck.NUnit;
using QuantConnect.Data.Consolidators;
using QuantConnect.Data.Market;

namespace DolphinLean.Lean.Api.Tests.Data.Consolidators;

/// <summary>Consolidators on any minutes: against a plain grouping, against each other, and as numbers against objects.</summary>
public sealed class ConsolidatorPropertyTests
{
    [FsCheck.NUnit.Property(MaxTest = 60)]
    public bool A_span_groups_bars_by_the_multiple_of_it_in_which_they_start(PositiveInt span, bool[] isThere)
    {
        var minutes = 1 + span.Get % 30;
        var bars = Bars(isThere);
        var expected = bars.GroupBy(bar => bar.Time.Ticks / (minutes * TimeSpan.TicksPerMinute)).Select(OneBar).ToList();
        return Same(Consolidated(new TradeBarConsolidator(TimeSpan.FromMinutes(minutes)), bars), expected);
    }

    [FsCheck.NUnit.Property(MaxTest = 60)]
    public bool A_count_groups_bars_by_their_number(PositiveInt count, bool[] isThere)
    {
        var size = 1 + count.Get % 10;
        var bars = Bars(isThere);
        var expected = bars.Chunk(size).Where(chunk => chunk.Length == size).Select(OneBar).ToList();
        return Same(Consolidated(new TradeBarConsolidator(size), bars, scanAtEnd: false), expected);
    }

    [FsCheck.NUnit.Property(MaxTest = 60)]
    public bool Two_consolidators_in_a_row_are_one_of_the_longer_span(PositiveInt first, PositiveInt times, bool[] isThere)
    {
        var minutes = 1 + first.Get % 10;
        var longer = TimeSpan.FromMinutes(minutes * (1 + times.Get % 5));
        var bars = Bars(isThere);
        var halfway = Consolidated(new TradeBarConsolidator(TimeSpan.FromMinutes(minutes)), bars);
        var direct = Consolidated(new TradeBarConsolidator(longer), bars);
        return Same(Consolidated(new TradeBarConsolidator(longer), halfway), direct);
    }

    [FsCheck.NUnit.Property(MaxTest = 40)]
    public bool Numbers_give_what_objects_give(PositiveInt span, bool[] isThere)
    {
        var logs = new[] { false, true }.Select(asNumbers =>
        {
            var run = new ConsolidatorRun { AsNumbers = asNumbers };
            var log = new List<string>();
            run.Algorithm.Consolidate(run.Eth, TimeSpan.FromMinutes(1 + span.Get % 7), (TradeBar bar) =>
                log.Add(FormattableString.Invariant($"{run.Algorithm.UtcTime:HH:mm} ") + ConsolidatorRun.Text(bar)));
            var identity = run.Algorithm.ResolveConsolidator(run.Eth, TimeSpan.FromMinutes(1));
            run.Algorithm.SubscriptionManager.AddConsolidator(run.Eth, identity);
            for (var i = 0; i < isThere.Length; i++)
            {
                run.Step(i + 1, isThere[i] ? run.Bar(i + 1, 100 + i % 3, i) : null);
                if (i % 4 == 3) log.Add($"{identity.Consolidated} {identity.WorkingData}");
            }
            var window = (ConsolidatorBase)identity;
            log.Add($"{window.Window.Samples} {string.Join(' ', window.Select(ConsolidatorRun.Text))}");
            return log;
        }).ToList();
        return logs[0].SequenceEqual(logs[1]);
    }

    private static List<TradeBar> Consolidated(TradeBarConsolidator consolidator, List<TradeBar> bars, bool scanAtEnd = true)
    {
        var result = new List<TradeBar>();
        consolidator.DataConsolidated += (_, bar) => result.Add(bar);
        foreach (var bar in bars) consolidator.Update(bar);
        if (scanAtEnd) consolidator.Scan(DateTime.MaxValue);
        return result;
    }

    private static List<TradeBar> Bars(bool[] isThere)
    {
        var run = new ConsolidatorRun();
        return [.. Enumerable.Range(0, isThere.Length).Where(i => isThere[i]).Select(i => run.Bar(i + 1, 100 + i * 7 % 11, i % 4))];
    }

    private static TradeBar OneBar(IEnumerable<TradeBar> bars)
    {
        var all = bars.ToList();
        return new TradeBar(
            all[0].Time, all[0].Symbol, all[0].Open, all.Max(bar => bar.High), all.Min(bar => bar.Low), all[^1].Close, all.Sum(bar => bar.Volume));
    }

    // Start and length are what the rounding says, and are compared where they are the point.
    private static bool Same(List<TradeBar> actual, List<TradeBar> expected) =>
        actual.Select(Prices).SequenceEqual(expected.Select(Prices));

    private static (decimal, decimal, decimal, decimal, decimal) Prices(TradeBar bar) => (bar.Open, bar.High, bar.Low, bar.Close, bar.Volume);
}
