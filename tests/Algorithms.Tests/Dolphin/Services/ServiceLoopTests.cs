using DolphinLean.Data.Grid;
using DolphinLean.Data.Grid.Services;
using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Dolphin.Services;

/// <summary>A service runs once, as often as it wants, shows that it does, and is not stopped by a failure.</summary>
public sealed class ServiceLoopTests
{
    private readonly ServiceBench _bench = new();

    [Test]
    public void It_steps_at_its_pace_and_beats()
    {
        using var loop = new ServiceLoop(new Counting("paced"), _bench.Grid);
        for (var ms = 0; ms <= 60_000; ms += 100)
            loop.Turn(ServiceBench.Midnight + ms);
        Assert.That(loop.Steps, Is.EqualTo(31), "at 0 s, 2 s … 60 s");
        var beat = GridText.Read(_bench.Grid, GridNames.Services, "paced", ServiceBeat.Json)!;
        Assert.That((beat.TimeMs, beat.Steps), Is.EqualTo((ServiceBench.Midnight + 60_000, 31)));
    }

    [Test]
    public void Of_two_one_works_and_the_other_takes_over()
    {
        using var first = new ServiceLoop(new Counting("single"), _bench.Grid);
        using var second = new ServiceLoop(new Counting("single"), _bench.Grid);
        for (var ms = 0; ms < 10_000; ms += 100)
        {
            first.Turn(ServiceBench.Midnight + ms);
            second.Turn(ServiceBench.Midnight + ms);
        }
        Assert.That((first.Steps, second.Steps, second.IsActive), Is.EqualTo((5, 0, false)));
        first.Dispose();
        second.Turn(ServiceBench.Midnight + 11_000);
        Assert.That(second.Steps, Is.EqualTo(1));
    }

    [Test]
    public void A_failed_step_is_done_again_a_second_later_and_says_why()
    {
        var grid = new DolphinLean.Tests.FaultyGrid(_bench.Shared);
        using var loop = new ServiceLoop(new Counting("failing"), grid);
        loop.Turn(ServiceBench.Midnight);
        grid.IsCut = true;
        for (var ms = 0; ms <= 10_000; ms += 100)
            loop.Turn(ServiceBench.Midnight + ms);
        Assert.That(loop.Failures, Is.InRange(5, 10));
        Assert.That(loop.Fault, Is.EqualTo("the grid can't be reached"));
        grid.IsCut = false;
        loop.Turn(ServiceBench.Midnight + 12_000);
        Assert.That(loop.Fault, Is.Empty);
    }

    [Test]
    public void A_clock_that_is_set_back_stops_nothing()
    {
        using var loop = new ServiceLoop(new Counting("back"), _bench.Grid);
        loop.Turn(ServiceBench.Midnight);
        loop.Turn(ServiceBench.Midnight - 3_600_000);
        Assert.That(loop.Steps, Is.EqualTo(2));
    }

    private sealed class Counting(string name) : IGridService
    {
        public string Name => name;

        public TimeSpan Every => TimeSpan.FromSeconds(2);

        public void Step(long nowMs)
        {
            // The loop counts.
        }
    }
}
