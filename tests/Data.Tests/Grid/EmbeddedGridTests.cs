using DolphinLean.Data.Grid;
using DolphinLean.Data.Grid.Embedded;
using Microsoft.Data.Sqlite;
using NUnit.Framework;

namespace DolphinLean.Data.Tests.Grid;

/// <summary>The grid inside one process, with SQLite behind it.</summary>
[TestFixture]
internal sealed class EmbeddedGridTests : FeatureGridContract
{
    private string _folder = "";

    protected override int Rounds => 150;

    private string Database => Path.Combine(_folder, "grid.db");

    [Test]
    public void WhatWasWrittenIsThereAfterACrashAtAnyMoment()
    {
        var images = new List<(string Folder, int Written)>();
        for (var i = 0; i < 300; i++)
        {
            Grid.Put("m", $"k{i % 40}", $"{i}");
            if (i % 37 == 0)
                images.Add((Image($"crash-{i}"), i));
        }
        foreach (var (folder, written) in images)
        {
            using var grid = FeatureGrid.Open(Path.Combine(folder, "grid.db"), TimeProvider.System);
            for (var key = 0; key < 40; key++)
            {
                var last = written < key ? null : $"{written - (written - key) % 40}";
                Assert.That(grid.Get("m", $"k{key}")?.Text, Is.EqualTo(last), $"crash after {written}, key {key}");
            }
        }
    }

    [Test]
    public void ALogThatWasTornLosesItsEndOnly()
    {
        for (var i = 0; i < 50; i++)
            Grid.Put("m", "k", $"{i}");
        var folder = Image("torn");
        var log = Path.Combine(folder, "grid.db-wal");
        using (var file = File.OpenWrite(log))
            file.SetLength(file.Length / 2 + 7);
        using var grid = FeatureGrid.Open(Path.Combine(folder, "grid.db"), TimeProvider.System);
        Assert.That(int.Parse(grid.Get("m", "k")!.Text, System.Globalization.CultureInfo.InvariantCulture), Is.InRange(5, 48));
    }

    [Test]
    public void AnotherProcessIsKeptOut()
    {
        var refusal = Assert.Throws<GridUnavailableException>(() => FeatureGrid.Open(Database, TimeProvider.System))!;
        Assert.That(refusal.Message, Does.Contain("another process has this grid open").And.Contain("postgres://"));
    }

    [Test]
    public void AFileThatIsNoGridIsRefused()
    {
        var path = Path.Combine(_folder, "other.db");
        File.WriteAllText(path, new string('x', 4_000));
        Assert.That(() => FeatureGrid.Open(path, TimeProvider.System), Throws.InstanceOf<GridUnavailableException>().With.Message.Contains("other.db"));
    }

    [Test]
    public void AFullDiskKeepsTheValueThatWasThere()
    {
        var store = new FailingStore();
        using var grid = new EmbeddedGrid(store, TimeProvider.System);
        grid.Put("m", "k", "before");
        store.IsFull = true;
        Assert.That(() => grid.Put("m", "k", "after"), Throws.InstanceOf<GridUnavailableException>());
        Assert.That(() => grid.Delete("m", "k"), Throws.InstanceOf<GridUnavailableException>());
        Assert.That(grid.Get("m", "k")!.Text, Is.EqualTo("before"));
        store.IsFull = false;
        grid.Put("m", "k", "after");
        Assert.That(grid.Get("m", "k")!.Text, Is.EqualTo("after"));
    }

    protected override void Make() => _folder = Directory.CreateTempSubdirectory("grid-").FullName;

    protected override void Remove() => Directory.Delete(_folder, recursive: true);

    protected override IFeatureGrid Open() => FeatureGrid.Open(Database, TimeProvider.System);

    protected override void Damage(string map, string key, string text)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "UPDATE grid SET value = $text WHERE map = $map AND key = $key";
        command.Parameters.AddWithValue("$text", text);
        command.Parameters.AddWithValue("$map", map);
        command.Parameters.AddWithValue("$key", key);
        Assert.That(command.ExecuteNonQuery(), Is.EqualTo(1));
    }

    /// <summary>The files as they are now: what a process that dies now leaves.</summary>
    private string Image(string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;
        foreach (var file in Directory.GetFiles(_folder).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        return folder;
    }

    private sealed class FailingStore : IGridStore
    {
        public bool IsFull { get; set; }

        public IReadOnlyList<GridRow> Load() => [];

        public void Write(GridRow row) => Fail();

        public void Delete(string map, string key) => Fail();

        public void Dispose()
        {
            // There is nothing to close.
        }

        private void Fail()
        {
            if (IsFull)
                throw new GridUnavailableException("database or disk is full");
        }
    }
}
