using System.Text.Json;

namespace DolphinLean.Lean.Binance.Tests.Simulation.Oracles;

/// <summary>Says from numbers alone whether a book that was kept from what arrived would be in sync: Binance's rules, written out once more.</summary>
internal sealed class BookOracle
{
    private readonly List<(long First, long Last, long Previous)> _since = [];
    private long _snapshot;
    private long _lastSnapshot;
    private long _last;
    private bool _isSynced;
    private bool _isBridged;
    private bool _isHeard;

    public bool IsInSync => _isSynced && _isHeard;

    /// <summary>The stream was interrupted: nothing is known until it speaks again.</summary>
    public void Interrupt() => _isHeard = false;

    public void TakeEvent(JsonElement data)
    {
        _isHeard = true;
        var change = (First: data.GetProperty("U").GetInt64(), Last: data.GetProperty("u").GetInt64(), Previous: data.GetProperty("pu").GetInt64());
        if (_isSynced && Follows(change))
            return;
        // A snapshot that came while all was in order bridges a gap as well.
        if (_isSynced && change.Last >= _lastSnapshot && (change.First <= _lastSnapshot || change.Previous == _lastSnapshot))
            return;
        if (_isSynced)
            (_isSynced, _snapshot) = (false, 0);
        _since.Add(change);
    }

    public void TakeSnapshot(string body)
    {
        using var document = JsonDocument.Parse(body);
        if (!document.RootElement.TryGetProperty("lastUpdateId", out var id))
            return;
        _lastSnapshot = Math.Max(_lastSnapshot, id.GetInt64());
        if (_isSynced)
            return;
        (_snapshot, _isSynced, _isBridged) = (id.GetInt64(), true, false);
        foreach (var change in _since)
        {
            if (Follows(change))
                continue;
            _isSynced = false;
            return;
        }
        _since.Clear();
    }

    public override string ToString() => $"synced {_isSynced}, heard {_isHeard}, bridged {_isBridged}, last {_last}, snapshot {_snapshot}, since {string.Join(" ", _since.TakeLast(4))}";

    private bool Follows((long First, long Last, long Previous) change)
    {
        if (_isBridged)
        {
            var isNext = change.Previous == _last;
            _last = change.Last;
            return isNext;
        }
        if (change.Last < _snapshot)
            return true;
        (_isBridged, _last) = (true, change.Last);
        return change.First <= _snapshot || change.Previous == _snapshot;
    }
}
