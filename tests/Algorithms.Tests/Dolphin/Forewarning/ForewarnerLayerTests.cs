using DolphinLean.Algorithms.Dolphin.Exits;
using DolphinLean.Algorithms.Dolphin.Forewarning;
using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Algorithms.Dolphin.Sizing;
using DolphinLean.Algorithms.Dolphin.State;
using DolphinLean.Algorithms.Tests.Dolphin.Regimes;
using DolphinLean.Algorithms.Tests.Dolphin.State;
using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Dolphin.Forewarning;

/// <summary>The day's verdict in the strategy's state.</summary>
public sealed class ForewarnerLayerTests
{
    private const long DayMs = 86_400_000;

    private readonly ListedJournal _journal = new();

    [Test]
    public void The_verdict_is_made_at_a_days_start_and_holds_all_day()
    {
        var state = Begin();
        Step(state, 0);
        Assert.That((state.Regime.McStatus, _journal.Lines[^1]), Is.EqualTo((McStatus.Ok, _journal.Lines[0])));
        Assert.That(_journal.Lines[0], Does.StartWith("regime MC_OK").And.Contains("leverage=5").And.Contains("trades=0"));
        for (var trade = 0; trade < 40; trade++)
            Lose(state);
        Step(state, DayMs / 2);
        Assert.That(state.Regime.McStatus, Is.EqualTo(McStatus.Ok), "losses of the day do not count before the next");
        Step(state, DayMs);
        Assert.That((state.Regime.McStatus, state.Regime.IsHalted), Is.EqualTo((McStatus.Red, true)));
        // 40 trades in one day are 1,200 in thirty.
        Assert.That(_journal.Lines[^1], Does.StartWith("regime MC_RED").And.Contains("trades=40").And.Contains("path_trades=1200").And.Contains("day30_q95="));
        Step(state, DayMs + 1);
        Assert.That((state.Regime.IsHalted, _journal.Lines.Count), Is.EqualTo((true, 2)));
    }

    [Test]
    public void Orange_halves_the_size()
    {
        // A score between −1e9 and 1e9, and small losses that are not all alike.
        var state = Begin(("mc_orange_score", "1000000000"), ("mc_red_score", "-1000000000"), ("mc_red_probability", "1"));
        Step(state, 0);
        for (var trade = 0; trade < 40; trade++)
            Lose(state, trade % 2 == 0 ? 0.001m : 0.002m);
        Step(state, DayMs);
        Assert.That((state.Regime.McStatus, state.Regime.McScale, state.Regime.IsHalted), Is.EqualTo((McStatus.Orange, 0.5, false)));
    }

    [Test]
    public void The_assessed_leverage_is_the_ceiling_times_the_boost()
    {
        var state = Begin(("acb_boost", "1.5"));
        Step(state, 0);
        Assert.That(_journal.Lines[0], Does.Contain("leverage=7.5"));
    }

    [Test]
    public void A_trades_return_is_on_capital_at_leverage_one()
    {
        var state = Begin();
        Step(state, 0);
        Lose(state);
        // 100 units at 1: net −2 of 100 at a fraction of 1.
        Assert.That(state.Returns.Values.ToArray(), Is.EqualTo(new[] { -0.02 }).Within(1e-15));
    }

    private DolphinState Begin(params (string Name, string Value)[] parameters)
    {
        _journal.Lines.Clear();
        var all = DolphinParameters.From(parameters.ToDictionary(pair => pair.Name, pair => pair.Value));
        return new DolphinState(all, new FixedRegime(all.Regime), new ForewarnerLayer(all, _journal));
    }

    private static void Step(DolphinState state, long timestampMs) => state.Advance(new TestRow { TimestampMs = timestampMs }, default);

    private static void Lose(DolphinState state, decimal fee = 1)
    {
        state.Book.Apply(new(0, "AAAUSDT", state.Bar, 0, 1, -100, 1, fee, 25_000), null, null, ExitReason.MaxHold);
        state.Close(state.Book.Apply(new(0, "AAAUSDT", state.Bar, 0, 1, 100, 1, fee, 25_000), null, null, ExitReason.MaxHold)!);
    }
}
