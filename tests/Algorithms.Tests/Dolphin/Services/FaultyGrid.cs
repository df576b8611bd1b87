using DolphinLean.Data.Grid;
using DolphinLean.Data.Grid.Embedded;

namespace DolphinLean.Tests;

/// <summary>One process's way to a grid in memory, which a test can cut, set wrong and damage.</summary>
internal sealed class FaultyGrid(FaultyGrid.Shared shared) : IFeatureGrid
{
    /// <summary>Whether nothing gets through.</summary>
    public bool IsCut { get; set; }

    public GridValue? Get(string map, string key)
    {
        Reach();
        return shared.Damaged.Contains((map, key)) ? throw Damage(map, key) : shared.Grid.Get(map, key);
    }

    public long Put(string map, string key, string text)
    {
        Reach();
        var version = shared.Grid.Put(map, key, text);
        shared.Damaged.Remove((map, key));
        return version;
    }

    public long? PutIf(string map, string key, string text, long expectedVersion)
    {
        Reach();
        var version = shared.Grid.PutIf(map, key, text, expectedVersion);
        if (version != null)
            shared.Damaged.Remove((map, key));
        return version;
    }

    public bool Delete(string map, string key)
    {
        Reach();
        return shared.Grid.Delete(map, key);
    }

    public IReadOnlyList<string> Keys(string map)
    {
        Reach();
        return shared.Grid.Keys(map);
    }

    public IDisposable Subscribe(string map, Action<GridChange> changed) => shared.Grid.Subscribe(map, change =>
    {
        if (!IsCut)
            changed(change);
    });

    public IGridLock? TryLock(string name)
    {
        Reach();
        return shared.Grid.TryLock(name);
    }

    public long ReadClock()
    {
        Reach();
        return shared.Grid.ReadClock() + shared.ClockOffsetMs;
    }

    public void Dispose()
    {
        // The store is everybody's.
    }

    private GridValueException Damage(string map, string key) =>
        new(map, key, "expected checksum 00000000, found 00000001") { Version = shared.Grid.Get(map, key)?.Version ?? 0 };

    private void Reach()
    {
        if (IsCut)
            throw new GridUnavailableException("the grid can't be reached");
    }

    /// <summary>The store that all of them reach.</summary>
    internal sealed class Shared : IGridStore
    {
        public Shared(TimeProvider clock) => Grid = new EmbeddedGrid(this, clock);

        public EmbeddedGrid Grid { get; }

        public bool IsFull { get; set; }

        public long ClockOffsetMs { get; set; }

        public HashSet<(string Map, string Key)> Damaged { get; } = [];

        public IReadOnlyList<GridRow> Load() => [];

        public void Write(GridRow row) => RequireSpace();

        public void Delete(string map, string key) => RequireSpace();

        public void Dispose()
        {
            // There is nothing to close.
        }

        private void RequireSpace()
        {
            if (IsFull)
                throw new GridUnavailableException("database or disk is full");
        }
    }
}
