namespace DolphinLean.Data.Grid;

/// <summary>Who listens to which map. Thread-safe.</summary>
internal sealed class GridSubscriptions
{
    private readonly Lock _gate = new();
    private Subscription[] _all = [];

    /// <summary>Adds a listener.</summary>
    public IDisposable Add(string map, Action<GridChange> changed)
    {
        var added = new Subscription(this, map, changed);
        lock (_gate)
            _all = [.. _all, added];
        return added;
    }

    /// <summary>Tells those who listen to the change's map.</summary>
    public void Tell(GridChange change)
    {
        foreach (var subscription in Volatile.Read(ref _all))
        {
            if (subscription.Map == change.Map)
                subscription.Changed(change);
        }
    }

    /// <summary>Tells everybody something that is not about one key.</summary>
    public void TellAll(GridChangeKind kind)
    {
        foreach (var subscription in Volatile.Read(ref _all))
            subscription.Changed(new GridChange(kind, subscription.Map, "", 0));
    }

    private void Remove(Subscription removed)
    {
        lock (_gate)
            _all = [.. _all.Where(subscription => subscription != removed)];
    }

    private sealed class Subscription(GridSubscriptions owner, string map, Action<GridChange> changed) : IDisposable
    {
        public string Map => map;

        public Action<GridChange> Changed => changed;

        public void Dispose() => owner.Remove(this);
    }
}
