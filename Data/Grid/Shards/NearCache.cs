namespace DolphinLean.Data.Grid.Shards;

/// <summary>
/// Keeps what was read from a map, until it changes, ages or must make room. A value that was asked for before its key changed and came after is
/// never kept: once a change is known, no older value is seen again. Thread-safe.
/// </summary>
public sealed class NearCache
{
    private readonly NearCacheOptions _options;
    private readonly TimeProvider _clock;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, LinkedListNode<Kept>> _kept = new(StringComparer.Ordinal);
    private readonly LinkedList<Kept> _byUse = new();
    private readonly Dictionary<string, Loading> _loading = new(StringComparer.Ordinal);
    private bool _isDeaf;

    /// <summary>An empty cache.</summary>
    public NearCache(NearCacheOptions options, TimeProvider clock) => (_options, _clock) = (options, clock);

    /// <summary>Values kept now, aged ones included.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
                return _kept.Count;
        }
    }

    /// <summary>Reads a value from here, or from the grid and keeps it.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="read">Reads it from the grid; null for none. Called without a lock.</param>
    public string? Get(string key, Func<string?> read)
    {
        Loading loading;
        lock (_gate)
        {
            if (Fresh(key) is { } kept)
                return kept;
            loading = Begin(key);
        }
        string? text = null;
        try
        {
            text = read();
            return text;
        }
        finally
        {
            lock (_gate)
                End(key, loading, text);
        }
    }

    /// <summary>Forgets a value, and what is being read of its key.</summary>
    public void Invalidate(string key)
    {
        lock (_gate)
        {
            _loading.Remove(key);
            Forget(key);
        }
    }

    /// <summary>Changes can't be heard: forgets everything, and keeps nothing until they can be again.</summary>
    public void SetDeaf(bool isDeaf)
    {
        lock (_gate)
        {
            _isDeaf = isDeaf;
            _kept.Clear();
            _byUse.Clear();
            _loading.Clear();
        }
    }

    private string? Fresh(string key)
    {
        if (!_kept.TryGetValue(key, out var node))
            return null;
        if (_clock.GetElapsedTime(node.Value.ReadAt) >= _options.TimeToLive || _clock.GetElapsedTime(node.Value.UsedAt) >= _options.MaxIdle)
        {
            Forget(key);
            return null;
        }
        node.Value.UsedAt = _clock.GetTimestamp();
        _byUse.Remove(node);
        _byUse.AddFirst(node);
        return node.Value.Text;
    }

    private Loading Begin(string key)
    {
        if (!_loading.TryGetValue(key, out var loading))
            _loading.Add(key, loading = new Loading());
        loading.Readers++;
        return loading;
    }

    private void End(string key, Loading loading, string? text)
    {
        // Another object there, or none, means that the key has changed since.
        if (!_loading.TryGetValue(key, out var now) || now != loading)
            return;
        if (--loading.Readers == 0)
            _loading.Remove(key);
        if (text == null || _isDeaf)
            return;
        Forget(key);
        var at = _clock.GetTimestamp();
        _kept.Add(key, _byUse.AddFirst(new Kept(key, text, at) { UsedAt = at }));
        if (_kept.Count > _options.MaxSize)
            Forget(_byUse.Last!.Value.Key);
    }

    private void Forget(string key)
    {
        if (_kept.Remove(key, out var node))
            _byUse.Remove(node);
    }

    private sealed record Kept(string Key, string Text, long ReadAt)
    {
        public long UsedAt { get; set; }
    }

    private sealed class Loading
    {
        public int Readers { get; set; }
    }
}
