using DolphinLean.Data.Grid;
using DolphinLean.Data.Grid.Shards;
using DolphinLean.Tests;
using Npgsql;
using NUnit.Framework;

namespace DolphinLean.Data.Tests.Grid;

/// <summary>The grid in PostgreSQL, in a database of its own for each test.</summary>
[TestFixture]
internal sealed class PostgresGridTests : FeatureGridContract
{
    private static int s_databases;

    private string _server = "";
    private string _database = "";

    protected override int Rounds => 40;

    private string Address => new UriBuilder(_server) { Path = _database }.Uri.OriginalString;

    [Test]
    public void AnotherProcessSeesChangesLocksAndValues()
    {
        using var other = Open();
        var told = new List<GridChange>();
        using var listening = other.Subscribe("m", change =>
        {
            lock (told)
                told.Add(change);
        });
        var version = Grid.Put("m", "k", "v");
        Assert.That(() => Count(told), Is.EqualTo(1).After(10_000, 10));
        Assert.That(told[0], Is.EqualTo(new GridChange(GridChangeKind.Written, "m", "k", version)));
        Assert.That(other.Get("m", "k")!.Text, Is.EqualTo("v"));
        using var held = Grid.TryLock("acb");
        Assert.That(other.TryLock("acb"), Is.Null);
    }

    [Test]
    public void ACutConnectionFreesItsLocksAndIsTold()
    {
        using var other = Open();
        var kinds = new List<GridChangeKind>();
        using var listening = Grid.Subscribe("m", change =>
        {
            lock (kinds)
                kinds.Add(change.Kind);
        });
        using var held = Grid.TryLock("acb")!;
        Execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
        Assert.That(() => Count(kinds), Is.EqualTo(2).After(20_000, 20));
        Assert.That(kinds, Is.EqualTo(new[] { GridChangeKind.Lost, GridChangeKind.Resumed }));
        Assert.That(held.IsHeld(), Is.False);
        using var taken = other.TryLock("acb");
        Assert.That(taken, Is.Not.Null);
        Assert.That(() => Grid.Put("m", "k", "v"), Throws.InstanceOf<GridUnavailableException>(), "a connection of the pool was cut too; the next is a fresh one");
        Grid.Put("m", "k", "v");
        Assert.That(() => Count(kinds), Is.EqualTo(3).After(10_000, 10), "changes are heard again");
    }

    [Test]
    public void ANearCacheHearsOfAnotherProcess()
    {
        using var other = Open();
        using var ours = new ShardedFeatureStore(Grid, TimeProvider.System);
        using var theirs = new ShardedFeatureStore(other, TimeProvider.System);
        ours.Put("BTCUSDT", "vel_div", -0.03);
        Assert.That(theirs.GetNumber("BTCUSDT", "vel_div"), Is.EqualTo(-0.03));
        ours.Put("BTCUSDT", "vel_div", -0.04);
        Assert.That(() => theirs.GetNumber("BTCUSDT", "vel_div"), Is.EqualTo(-0.04).After(10_000, 10));
    }

    [TestCase("postgres://nobody:x@127.0.0.1:1/none", "127.0.0.1:1/none")]
    public void AServerThatIsNotThereIsNamedWithoutItsPassword(string address, string named) => Assert.That(
        () => FeatureGrid.Open(address, TimeProvider.System),
        Throws.InstanceOf<GridUnavailableException>().With.Message.Contains(named).And.Message.Not.Contain(":x@"));

    [TestCase("postgres://")]
    [TestCase("postgres://user:secret@host")]
    public void AnAddressWithoutADatabaseIsRefused(string address) => Assert.That(
        () => FeatureGrid.Open(address, TimeProvider.System), Throws.ArgumentException.With.Message.Not.Contain("secret"));

    protected override void Make()
    {
        _server = PostgresServer.Require();
        _database = $"grid_{Environment.ProcessId}_{++s_databases}";
        Administer($"CREATE DATABASE {_database}");
    }

    protected override void Remove()
    {
        if (_database.Length > 0)
            Administer($"DROP DATABASE {_database} WITH (FORCE)");
        _database = "";
    }

    protected override IFeatureGrid Open() => FeatureGrid.Open(Address, TimeProvider.System);

    protected override void Damage(string map, string key, string text) =>
        Assert.That(Execute($"UPDATE dolphin_grid SET value = '{text}' WHERE map = '{map}' AND key = '{key}'"), Is.EqualTo(1));

    private static int Count<T>(List<T> items)
    {
        lock (items)
            return items.Count;
    }

    private void Administer(string statement) => Execute(statement, new Uri(_server).AbsolutePath[1..]);

    private int Execute(string statement) => Execute(statement, _database);

    private int Execute(string statement, string database)
    {
        var uri = new Uri(_server);
        var user = uri.UserInfo.Split(':');
        using var connection = new NpgsqlConnection($"Host={uri.Host};Port={uri.Port};Username={user[0]};Password={user[1]};Database={database};Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(statement, connection);
        return command.ExecuteNonQuery();
    }
}
