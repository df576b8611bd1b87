using DolphinLean.Data.Scans;
using DolphinLean.Engine.Live.Watching;

namespace DolphinLean.Engine.Live.Playback;

/// <summary>Keeps every bar that a session saw, history first, as rows that scan files are built from.</summary>
internal sealed class SessionBars(IReadOnlyList<string> assets, long lengthMs) : ILiveWatcher, IPriceRows
{
    private readonly List<(long OpenMs, double[] Prices)> _rows = [];
    private int _at = -1;

    public IReadOnlyList<string> Assets => assets;

    public long RowCount => _rows.Count;

    public long TimestampMs => _rows[_at].OpenMs;

    public ReadOnlySpan<double> Prices => _rows[_at].Prices;

    public bool MoveNext() => ++_at < _rows.Count;

    public void OnBar(long timeMs, IReadOnlyList<string> assets, ReadOnlySpan<double> prices) => _rows.Add((timeMs - lengthMs, prices.ToArray()));

    public void OnDecision(ReadOnlySpan<byte> line)
    {
        // The journal has them.
    }

    public void OnFill(LiveFill fill)
    {
        // The journal has what they are made of.
    }

    public void Dispose()
    {
        // There is nothing to close.
    }
}
