namespace DolphinLean.Data.Scans;

/// <summary>Gives each asset an index in order of first appearance; it only grows.</summary>
internal sealed class AssetIndex
{
    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);
    private string[] _names = [];

    /// <summary>The assets so far: an array that is never changed, but replaced when assets join.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>The index of each name, known or new.</summary>
    public int[] Include(IReadOnlyList<string> names)
    {
        var indices = new int[names.Count];
        List<string> joined = [];
        for (var i = 0; i < indices.Length; i++)
        {
            if (_indices.TryGetValue(names[i], out indices[i]))
                continue;
            indices[i] = _indices.Count;
            _indices.Add(names[i], _indices.Count);
            joined.Add(names[i]);
        }
        if (joined.Count > 0)
            _names = [.. _names, .. joined];
        return indices;
    }
}
