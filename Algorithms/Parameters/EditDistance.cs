namespace DolphinLean.Algorithms.Parameters;

/// <summary>How many letters to insert, drop or replace to get from one name to another (Levenshtein, 1966).</summary>
internal static class EditDistance
{
    /// <summary>The name that takes the fewest edits from <paramref name="name"/>; the first of equals.</summary>
    public static string Nearest(string name, IEnumerable<string> candidates) =>
        candidates.MinBy(candidate => Between(name, candidate)) ?? "";

    private static int Between(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (var j = 0; j < row.Length; j++)
            row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, 1 + Math.Min(row[j], row[j - 1]));
            }
        }
        return row[^1];
    }
}
