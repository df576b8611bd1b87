using System.Collections.Concurrent;
using DolphinLean.Data.Grid;
using NUnit.Framework;

namespace DolphinLean.Data.Tests.Grid;

/// <summary>What every grid does, whatever keeps its values.</summary>
internal abstract class FeatureGridContract
{
    private const string Map = "DOLPHIN_FEATURES";

    private IFeatureGrid _grid = null!;

    /// <summary>The grid under test.</summary>
    protected IFeatureGrid Grid => _grid;

    /// <summary>How long a change may be on its way.</summary>
    protected virtual TimeSpan Patience => TimeSpan.FromSeconds(10);

    /// <summary>Makes a place for values.</summary>
    protected abstract void Make();

    /// <summary>Removes it.</summary>
    protected abstract void Remove();

    /// <summary>Opens a grid on the place.</summary>
    protected abstract IFeatureGrid Open();

    /// <summary>Changes a stored value behind the grid's back; the grid is closed.</summary>
    protected abstract void Damage(string map, string key, string text);

    [SetUp]
    public void OpenGrid()
    {
        Make();
        _grid = Open();
    }

    [TearDown]
    public void CloseGrid()
    {
        _grid?.Dispose();
        Remove();
    }

    [Test]
    public void AValueIsReadAsItWasWritten([Values("", "{\"boost\":1.5}", "žlutý kůň 𝄞 '\"\\\t\n")] string text)
    {
        Assert.That(_grid.Get(Map, "acb_boost"), Is.Null);
        var version = _grid.Put(Map, "acb_boost", text);
        var value = _grid.Get(Map, "acb_boost")!;
        Assert.That((value.Text, value.Version), Is.EqualTo((text, version)));
        Assert.That(version, Is.GreaterThan(0));
        Assert.That(_grid.Get("DOLPHIN_SAFETY", "acb_boost"), Is.Null, "maps are apart");
    }

    [Test]
    public void ValuesAreStampedByTheClockThatTheGridTells()
    {
        var before = _grid.ReadClock();
        _grid.Put(Map, "k", "v");
        Assert.That(_grid.Get(Map, "k")!.WrittenMs, Is.InRange(before, _grid.ReadClock()));
    }

    [Test]
    public void VersionsRiseThroughWritesRemovalsAndReopening()
    {
        var versions = new List<long> { _grid.Put(Map, "k", "1"), _grid.Put(Map, "k", "2") };
        Assert.That(_grid.Delete(Map, "k"), Is.True);
        Assert.That(_grid.Delete(Map, "k"), Is.False);
        versions.Add(_grid.Put(Map, "k", "3"));
        Reopen();
        Assert.That(_grid.Get(Map, "k")!.Text, Is.EqualTo("3"));
        versions.Add(_grid.Put(Map, "k", "4"));
        Assert.That(versions, Is.Ordered.Ascending.And.Unique);
    }

    [Test]
    public void AConditionalWriteNeedsTheVersionThatWasRead()
    {
        Assert.That(_grid.PutIf(Map, "k", "none", 5), Is.Null, "there is no version 5");
        var first = _grid.PutIf(Map, "k", "first", 0)!.Value;
        Assert.That(_grid.PutIf(Map, "k", "again", 0), Is.Null, "there is one");
        var second = _grid.PutIf(Map, "k", "second", first)!.Value;
        Assert.That(_grid.PutIf(Map, "k", "late", first), Is.Null);
        Assert.That(second, Is.GreaterThan(first));
        Assert.That(_grid.Get(Map, "k")!.Text, Is.EqualTo("second"));
    }

    [Test]
    public void KeysAreListedInOrdinalOrder()
    {
        foreach (var key in new[] { "b", "a_2", "B", "a10", "ž" })
            _grid.Put(Map, key, key);
        Assert.That(_grid.Keys(Map), Is.EqualTo(new[] { "B", "a10", "a_2", "b", "ž" }));
        Assert.That(_grid.Keys("EMPTY"), Is.Empty);
    }

    [TestCase("", "k")]
    [TestCase("m", "")]
    [TestCase("m", "a\tb")]
    public void NamesThatNoStoreTakesAreRefused(string map, string key)
    {
        Assert.That(() => _grid.Put(map, key, "v"), Throws.ArgumentException);
        Assert.That(() => _grid.Get(map, key), Throws.ArgumentException);
    }

    [Test]
    public void ChangesAreToldToThoseWhoListenToTheirMapUntilTheyLeave()
    {
        var told = new ConcurrentQueue<GridChange>();
        var leaving = _grid.Subscribe(Map, told.Enqueue);
        var version = _grid.Put(Map, "k", "v");
        _grid.Put("DOLPHIN_SAFETY", "k", "v");
        _grid.Delete(Map, "k");
        Assert.That(() => told.Count, Is.GreaterThanOrEqualTo(2).After((int)Patience.TotalMilliseconds, 10));
        Assert.That(told, Is.EqualTo(new[] { new GridChange(GridChangeKind.Written, Map, "k", version), new GridChange(GridChangeKind.Deleted, Map, "k", version) }));
        leaving.Dispose();
        var later = new ConcurrentQueue<GridChange>();
        using var other = _grid.Subscribe(Map, later.Enqueue);
        _grid.Put(Map, "k", "w");
        Assert.That(() => later, Is.Not.Empty.After((int)Patience.TotalMilliseconds, 10));
        Assert.That(told, Has.Count.EqualTo(2), "the one who left heard nothing more");
    }

    [Test]
    public void ANameIsHeldOnce()
    {
        var held = _grid.TryLock("acb")!;
        Assert.That(held.IsHeld(), Is.True);
        Assert.That(_grid.TryLock("acb"), Is.Null);
        using (var other = _grid.TryLock("watchdog"))
            Assert.That(other, Is.Not.Null);
        held.Dispose();
        Assert.That(() => _grid.TryLock("acb"), Is.Not.Null.After((int)Patience.TotalMilliseconds, 20));
    }

    [Test]
    public void ADamagedValueIsNamedAndMendedByWritingItAgain()
    {
        _grid.Put(Map, "acb_boost", "{\"boost\":1.5}");
        _grid.Put(Map, "sound", "s");
        _grid.Dispose();
        Damage(Map, "acb_boost", "{\"boost\":9.5}");
        _grid = Open();
        var fault = Assert.Throws<GridValueException>(() => _grid.Get(Map, "acb_boost"))!;
        Assert.That(fault.Message, Does.StartWith("grid DOLPHIN_FEATURES/acb_boost: expected checksum "));
        Assert.That((fault.Map, fault.Key), Is.EqualTo((Map, "acb_boost")));
        Assert.That(_grid.Get(Map, "sound")!.Text, Is.EqualTo("s"));
        _grid.Put(Map, "acb_boost", "{\"boost\":1}");
        Assert.That(_grid.Get(Map, "acb_boost")!.Text, Is.EqualTo("{\"boost\":1}"));
    }

    [Test]
    public void ManyWritersLoseNoUpdate()
    {
        const int Writers = 6;
        const int Each = 40;
        _grid.Put(Map, "count", "0");
        Parallel.For(0, Writers, new ParallelOptions { MaxDegreeOfParallelism = Writers }, _ =>
        {
            for (var done = 0; done < Each;)
            {
                var now = _grid.Get(Map, "count")!;
                done += _grid.PutIf(Map, "count", (int.Parse(now.Text, System.Globalization.CultureInfo.InvariantCulture) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), now.Version) == null ? 0 : 1;
            }
        });
        Assert.That(_grid.Get(Map, "count")!.Text, Is.EqualTo("240"));
    }

    [Test]
    public void ThePostureCellIsLinearizable()
    {
        var cells = new LinearizableCell(_grid, GridNames.Safety, GridNames.Latest);
        for (var round = 0; round < Rounds; round++)
        {
            var history = cells.Run(round, threads: 4, operationsEach: 6);
            Assert.That(LinearizableCell.IsLinearizable(history), Is.True, () => $"round {round}:\n{string.Join('\n', history)}");
        }
    }

    [Test]
    public void AClosedGridSaysSo()
    {
        _grid.Dispose();
        Assert.That(() => _grid.Put(Map, "k", "v"), Throws.InstanceOf<GridUnavailableException>());
        Assert.That(() => _grid.Get(Map, "k"), Throws.InstanceOf<GridUnavailableException>());
    }

    /// <summary>Rounds of concurrent operations.</summary>
    protected abstract int Rounds { get; }

    /// <summary>Closes the grid and opens it again.</summary>
    protected void Reopen()
    {
        _grid.Dispose();
        _grid = Open();
    }
}
