using DolphinLean.Algorithms.Dolphin.Services;
using DolphinLean.Algorithms.Dolphin.Sizing;
using DolphinLean.Data.Grid;
using DolphinLean.Data.Grid.Services;
using DolphinLean.Launcher.Live.Boards;
using DolphinLean.Launcher.Services;
using DolphinLean.Tests.Running;
using NUnit.Framework;

namespace DolphinLean.Launcher.Tests.Services;

/// <summary>What a person is shown of the services is what the trader makes of them, and how old it is.</summary>
[TestFixture]
public sealed class ServiceMonitorTests
{
    private const long Now = 1_746_662_400_000;

    private TemporaryFolder _folder = null!;
    private IFeatureGrid _grid = null!;

    [SetUp]
    public void Open()
    {
        _folder = new TemporaryFolder();
        _grid = FeatureGrid.Open(_folder["grid.db"], TimeProvider.System);
    }

    [TearDown]
    public void Close()
    {
        _grid.Dispose();
        _folder.Dispose();
    }

    [Test]
    public void AFreshPostureIsShownWithItsInputs()
    {
        Say(Now - 90_000);
        var seen = Look();
        Assert.That((seen.Regime.Posture, seen.Regime.Invariant, seen.Causes), Is.EqualTo(("STALKER", 1.0, "old books")));
        Assert.That((seen.Regime.TimeMs, seen.EvaluatedMs), Is.EqualTo((Now - 90_000, Now - 90_000)));
    }

    [Test]
    public void AnOldPostureIsHibernateOfUnknownInputsAndItsAgeIsTold()
    {
        Say(Now - 90_001);
        var seen = Look();
        Assert.That((seen.Regime.Posture, seen.Regime.Invariant, seen.Causes), Is.EqualTo(("HIBERNATE", (double?)null, "the watchdog is silent")));
        Assert.That((seen.Regime.TimeMs, seen.EvaluatedMs), Is.EqualTo((Now, Now - 90_001)), "an alert on the age must find it");
    }

    [Test]
    public void NeverEvaluatedIsNever() => Assert.That((Look().EvaluatedMs, Look().Regime.Posture), Is.EqualTo((0L, "HIBERNATE")));

    [TestCase(15_000, true)]
    [TestCase(15_001, false)]
    [TestCase(-15_001, false)]
    public void AServiceIsUpForFifteenSecondsAfterABeat(long ageMs, bool isUp)
    {
        _grid.Put(GridNames.Services, ServiceKeys.Breaker, new ServiceBeat(Now - ageMs, 7, 2, "cut off").ToJson());
        var seen = Look();
        Assert.That(seen.Services[0], Is.EqualTo(new BoardService(ServiceKeys.Breaker, isUp, Math.Abs(ageMs) / 1e3, 7, 2, "cut off")));
        Assert.That(seen.Services[1], Is.EqualTo(new BoardService(ServiceKeys.Watchdog, false, -1, 0, 0, "")), "it was never heard of");
    }

    [Test]
    public void AClosedGridIsAFault()
    {
        _grid.Dispose();
        Assert.That(Look().Fault, Does.Contain("the grid is closed"));
    }

    private BoardServices Look() => new ServiceMonitor(_grid, [ServiceKeys.Breaker, ServiceKeys.Watchdog], 90).Look(Now);

    private void Say(long timeMs) => _grid.Put(GridNames.Safety, GridNames.Latest, GridText.Write(
        new PostureRecord(timeMs, Posture.Stalker, 0.8, 0.8, new(1, 1, null, 1, 0.97), 0, 0, true, "old books"), ServiceJson.Default.PostureRecord));
}
