namespace DolphinLean.Data.Grid.Embedded;

/// <summary>A grid inside one process. Values are in memory, and in a store before anybody sees them.</summary>
public sealed class EmbeddedGrid : IFeatureGrid
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, SortedDictionary<string, GridRow>> _maps = new(StringComparer.Ordinal);
    private readonly HashSet<string> _locks = new(StringComparer.Ordinal);
    private readonly GridSubscriptions _subscriptions = new();
    private readonly IGridStore _store;
    private readonly TimeProvider _clock;
    private long _version;
    private bool _isClosed;

    /// <summary>A grid over a store, which it disposes.</summary>
    /// <param name="store">Where values are kept.</param>
    /// <param name="clock">Stamps them.</param>
    /// <exception cref="GridUnavailableException">The store can't be read.</exception>
    public EmbeddedGrid(IGridStore store, TimeProvider clock)
    {
        (_store, _clock) = (store, clock);
        foreach (var row in store.Load())
        {
            MapOf(row.Map)[row.Key] = row;
            _version = Math.Max(_version, row.Version);
        }
    }

    /// <inheritdoc/>
    public GridValue? Get(string map, string key)
    {
        GridNames.Require(map, key);
        if (Find(map, key) is not { } row)
            return null;
        GridChecksum.Check(row.Map, row.Key, row.Text, row.Checksum, row.Version);
        return new GridValue(row.Text, row.Version, row.WrittenMs);
    }

    /// <inheritdoc/>
    public long Put(string map, string key, string text) => Write(map, key, text, null)!.Value;

    /// <inheritdoc/>
    public long? PutIf(string map, string key, string text, long expectedVersion) => Write(map, key, text, expectedVersion);

    /// <inheritdoc/>
    public bool Delete(string map, string key)
    {
        GridNames.Require(map, key);
        GridRow? row;
        lock (_gate)
        {
            RequireOpen();
            if (!MapOf(map).TryGetValue(key, out row))
                return false;
            _store.Delete(map, key);
            MapOf(map).Remove(key);
        }
        _subscriptions.Tell(new GridChange(GridChangeKind.Deleted, map, key, row.Version));
        return true;
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Keys(string map)
    {
        lock (_gate)
        {
            RequireOpen();
            return [.. MapOf(map).Keys];
        }
    }

    /// <inheritdoc/>
    public IDisposable Subscribe(string map, Action<GridChange> changed) => _subscriptions.Add(map, changed);

    /// <inheritdoc/>
    public IGridLock? TryLock(string name)
    {
        lock (_gate)
        {
            RequireOpen();
            return _locks.Add(name) ? new HeldName(this, name) : null;
        }
    }

    /// <inheritdoc/>
    public long ReadClock()
    {
        lock (_gate)
            RequireOpen();
        return _clock.GetUtcNow().ToUnixTimeMilliseconds();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_isClosed)
                return;
            _isClosed = true;
            _store.Dispose();
        }
    }

    private GridRow? Find(string map, string key)
    {
        lock (_gate)
        {
            RequireOpen();
            return MapOf(map).GetValueOrDefault(key);
        }
    }

    private long? Write(string map, string key, string text, long? expectedVersion)
    {
        GridNames.Require(map, key);
        long version;
        lock (_gate)
        {
            RequireOpen();
            var rows = MapOf(map);
            if (expectedVersion is { } expected && expected != (rows.GetValueOrDefault(key)?.Version ?? 0))
                return null;
            version = _version + 1;
            var row = new GridRow(map, key, text, version, _clock.GetUtcNow().ToUnixTimeMilliseconds(), GridChecksum.Of(map, key, text));
            _store.Write(row);
            _version = version;
            rows[key] = row;
        }
        _subscriptions.Tell(new GridChange(GridChangeKind.Written, map, key, version));
        return version;
    }

    private SortedDictionary<string, GridRow> MapOf(string map)
    {
        if (!_maps.TryGetValue(map, out var rows))
            _maps.Add(map, rows = new SortedDictionary<string, GridRow>(StringComparer.Ordinal));
        return rows;
    }

    private void RequireOpen()
    {
        if (_isClosed)
            throw new GridUnavailableException("the grid is closed");
    }

    private sealed class HeldName(EmbeddedGrid grid, string name) : IGridLock
    {
        private bool _isFree;

        public bool IsHeld() => !_isFree;

        public void Dispose()
        {
            lock (grid._gate)
            {
                if (!_isFree)
                    grid._locks.Remove(name);
                _isFree = true;
            }
        }
    }
}
