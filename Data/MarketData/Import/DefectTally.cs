namespace DolphinLean.Data.MarketData.Import;

/// <summary>Counts defects by recording and kind, and keeps the first of each.</summary>
internal sealed class DefectTally
{
    private readonly List<RawDefect> _defects = [];
    private readonly Dictionary<(string, RawDefectKind), int> _places = [];

    /// <summary>What was counted.</summary>
    public IReadOnlyList<RawDefect> Defects => _defects;

    /// <summary>Counts one more line of a kind that the recording has had; false when it has not.</summary>
    public bool TryCount(RawDefectKind kind, string file)
    {
        if (!_places.TryGetValue((file, kind), out var place))
            return false;
        _defects[place] = _defects[place] with { Count = _defects[place].Count + 1 };
        return true;
    }

    /// <summary>Takes the first line of a kind in a recording.</summary>
    public void Add(RawDefectKind kind, string file, long line, string detail)
    {
        _places.Add((file, kind), _defects.Count);
        _defects.Add(new RawDefect(kind, file, 1, line, detail));
    }
}
