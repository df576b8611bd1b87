namespace DolphinLean.Data.Scans;

/// <summary>Gives each asset an index in order of first appearance; it only grows.</summary>
internal sealed class AssetIndex
{
    private readonly List<string> _names = [];
    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);

    /// <summary>The assets so far.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>The index of each name, known or new.</summary>
    public int[] Include(IReadOnlyList<string> names)
    {
        var indices = new int[names.Count];
        for (var i = 0; i < indices.Length; i++)
        {
            if (!_indices.TryGetValue(names[i], out indices[i]))
            {
                indices[i] = _names.Count;
                _indices.Add(names[i], _names.Count);
                _names.Add(names[i]);
            }
        }
        return indices;
    }
}
