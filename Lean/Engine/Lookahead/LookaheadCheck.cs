using DolphinLean.Engine.Backtest;

namespace DolphinLean.Engine.Lookahead;

/// <summary>
/// Cuts the data of a backtest at many times, as if nothing had been recorded after them, and looks whether any decision up to there changes.
/// One that does was made with knowledge of the future.
/// </summary>
public sealed class LookaheadCheck
{
    /// <summary>Cuts lie behind this share of the run: before it there is little that could be decided.</summary>
    private const double FirstShare = 0.02;

    private static readonly string[] Kinds = [DecisionLog.Journal, DecisionLog.Insight, DecisionLog.Order];

    private readonly BacktestOptions _options;
    private readonly BacktestEngine _engine;

    /// <summary>A check.</summary>
    /// <param name="options">The backtest; its results are kept nowhere.</param>
    /// <param name="clock">Measures how long runs take.</param>
    public LookaheadCheck(BacktestOptions options, TimeProvider clock) =>
        (_options, _engine) = (options with { ResultFolder = null, Table = null }, new BacktestEngine(clock));

    /// <summary>Runs over all data and over cut data, up to the first decision that looks ahead.</summary>
    /// <param name="cuts">How many times, at least 1: half of them anywhere, half right behind a decision.</param>
    /// <param name="seed">Seed of the times.</param>
    /// <param name="done">Told how many runs are done.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="InvalidDataException">The algorithm decided nothing, or the data has a defect.</exception>
    public LookaheadResult Run(int cuts, int seed, Action<int> done, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(cuts, 1);
        var whole = Decide(null, cancellation);
        done(1);
        if (whole.Decisions.Count == 0)
            throw new InvalidDataException($"{_options.AlgorithmName}: expected decisions (journal lines, insights or orders) to compare, found none; choose data on which it trades");
        var random = new Random(seed);
        var compared = 0L;
        for (var cut = 0; cut < cuts; cut++)
        {
            var until = cut % 2 == 0 ? Anywhere(whole, random) : whole.Decisions[random.Next(whole.Decisions.Count)].TimeUtc;
            var (count, finding) = Compare(whole, Decide(until, cancellation), until);
            compared += count;
            done(cut + 2);
            if (finding != null)
                return new LookaheadResult { Decisions = whole.Decisions.Count, Cuts = cut + 1, Compared = compared, Finding = finding };
        }
        return new LookaheadResult { Decisions = whole.Decisions.Count, Cuts = cuts, Compared = compared, Finding = null };
    }

    private DecisionLog Decide(DateTime? cutUtc, CancellationToken cancellation)
    {
        var log = new DecisionLog();
        _engine.Run(_options with { CutUtc = cutUtc, Decisions = log }, progress: null, cancellation);
        return log;
    }

    private static DateTime Anywhere(DecisionLog whole, Random random)
    {
        var span = whole.LastStepUtc - whole.StartUtc;
        return whole.StartUtc + span * (FirstShare + (1 - FirstShare) * random.NextDouble());
    }

    /// <summary>Compares up to the last step of the cut run: a scheduled event behind it has no data to come before.</summary>
    private static (long Compared, LookaheadFinding? Finding) Compare(DecisionLog whole, DecisionLog cut, DateTime cutUtc)
    {
        var until = cut.LastStepUtc < cutUtc ? cut.LastStepUtc : cutUtc;
        var compared = 0L;
        foreach (var kind in Kinds)
        {
            using var withAll = whole.Until(until, kind).GetEnumerator();
            using var withCut = cut.Until(until, kind).GetEnumerator();
            while (true)
            {
                var (one, other) = (withAll.MoveNext() ? withAll.Current : null, withCut.MoveNext() ? withCut.Current : null);
                if (one == null && other == null)
                    break;
                if (one != other)
                    return (compared, new LookaheadFinding(cutUtc, one, other));
                compared++;
            }
        }
        return (compared, null);
    }
}
