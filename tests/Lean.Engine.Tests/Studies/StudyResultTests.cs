using DolphinLean.Data.Journal;
using DolphinLean.Engine.Studies;
using DolphinLean.Indicators.Statistics;
using NUnit.Framework;

namespace DolphinLean.Lean.Engine.Tests.Studies;

[TestFixture]
public sealed class StudyResultTests
{
    private static readonly DateOnly First = new(2024, 1, 1);

    [Test]
    public void ChoosesOnTrainingDaysAndReportsOnThoseBehind()
    {
        var study = Study(StudyObjective.Return, 2, 2, ("a", [0, 0, 0.1, 0.1, 0, 0]), ("b", [0.1, 0.1, -0.5, -0.5, 0.9, 0.9]));
        Assert.That(study.Choices.Select(choice => choice.Chosen), Is.EqualTo(new[] { 1, 0 }), "days 0–1 choose b, days 2–3 choose a");
        Assert.That(study.OutOfSample, Is.EqualTo(new[] { -0.5, -0.5, 0, 0 }).Within(1e-12));
        Assert.That(study.FirstOutOfSample, Is.EqualTo(new[] { 0.1, 0.1, 0, 0 }).Within(1e-12));
        Assert.That(study.Choices[0].TrainFigure, Is.EqualTo(0.1).Within(1e-12));
    }

    [Test]
    public void NothingBehindAWindowsTrainingChangesItsChoice()
    {
        var random = new Random(5);
        double[] Draw() => [.. Enumerable.Range(0, 12).Select(_ => 0.1 * (random.NextDouble() - 0.5))];
        (string, double[])[] candidates = [("a", Draw()), ("b", Draw()), ("c", Draw())];
        var before = Study(StudyObjective.Sharpe, 4, 2, candidates);
        for (var cut = 4; cut < 12; cut++)
        {
            var after = Study(StudyObjective.Sharpe, 4, 2, [.. candidates.Select(one => (one.Item1, one.Item2.Select((value, day) => day < cut ? value : -value).ToArray()))]);
            foreach (var (one, other) in before.Choices.Zip(after.Choices).Where(pair => pair.First.Window.TestFirst <= cut))
                Assert.That(other.Chosen, Is.EqualTo(one.Chosen));
        }
    }

    [Test]
    public void OfEqualOnesTheFirstIsChosen()
    {
        var study = Study(StudyObjective.Return, 1, 1, ("off", [0.1, 0.1, 0.1]), ("alike", [0.1, 0.1, 0.1]));
        Assert.That(study.Choices.Select(choice => choice.Chosen), Is.All.Zero);
    }

    // Mean 0.02, deviation √((0.01² + 0.01²) / 2) = 0.01: 2 × √365.
    [TestCase(new[] { 0.01, 0.03 }, 38.20994634908561)]
    [TestCase(new[] { 0.0, 0.0 }, 0.0)]
    [TestCase(new[] { 0.01, 0.01 }, double.NaN)]
    public void SharpeRatioOfAYear(double[] returns, double expected) => Assert.That(StudyFigures.Sharpe(returns), Is.EqualTo(expected).Within(1e-9));

    [Test]
    public void ReturnsCompound() => Assert.That(StudyFigures.Compound([0.1, -0.5, 0.2]), Is.EqualTo(1.1 * 0.5 * 1.2 - 1).Within(1e-15));

    [Test]
    public void ADaysReturnIsOnWhatItBeganWith()
    {
        var candidate = new StudyCandidate("a", [], [Day(0, 100, 1_100), Day(1, -1_100, 0), Day(2, 0, 0)], []);
        Assert.That(candidate.Returns, Is.EqualTo(new[] { 0.1, -1.0, 0.0 }).Within(1e-15), "a ruined account earns nothing more");
    }

    [Test]
    public void RefusesCandidatesOfOtherDays()
    {
        var one = new StudyCandidate("one", [], [Day(0, 0, 1), Day(1, 0, 1)], []);
        var other = new StudyCandidate("other", [], [Day(0, 0, 1), Day(2, 0, 1)], []);
        Assert.That(() => new StudyResult([one, other], WalkForward.Split(2, 1, 1), StudyObjective.Return), Throws.ArgumentException.With.Message.Contains("'other'"));
        Assert.That(() => new StudyResult([], [], StudyObjective.Return), Throws.ArgumentException);
    }

    [Test]
    public void FiguresOfACandidate()
    {
        TradeRecord Trade(double net, string reason) => new("X", -1, 0, 1, 1, 1, 1, 1, 1_000, 1, 1, reason, 0, net, 0);
        var first = new StudyCandidate("off", [], Days([0.0, 0.0]), []);
        var own = new StudyCandidate("on", [], Days([0.1, -0.2]), [Trade(5, "FIXED_TP"), Trade(-3, "VEL_DIV_TURN"), Trade(4, "VEL_DIV_TURN")]);
        var figures = CandidateFigures.Of(own, first, ["VEL_DIV_TURN"], new BlockBootstrap(1, 100, 1, 0.9));
        Assert.That((figures.Ended, figures.WinRate), Is.EqualTo((2, 2 / 3.0)));
        Assert.That(figures.TradeReturn.Estimate, Is.EqualTo(0.002).Within(1e-15));
        Assert.That(figures.TotalReturn, Is.EqualTo(1.1 * 0.8 - 1).Within(1e-12));
        Assert.That(figures.Difference.Estimate, Is.EqualTo(-0.05).Within(1e-12));
    }

    private static StudyResult Study(StudyObjective objective, int train, int test, params (string Name, double[] Returns)[] candidates) => new(
        [.. candidates.Select(one => new StudyCandidate(one.Name, [], Days(one.Returns), []))],
        WalkForward.Split(candidates[0].Returns.Length, train, test), objective);

    private static DailyRecord[] Days(double[] returns)
    {
        var capital = 1_000.0;
        return [.. returns.Select((share, day) => Day(day, capital * share, capital += capital * share))];
    }

    private static DailyRecord Day(int day, double pnl, double capital) => new(First.AddDays(day), pnl, capital, 1, 0, "OK", 0);
}
