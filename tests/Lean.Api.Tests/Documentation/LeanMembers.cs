using DolphinLean.Tests;

namespace DolphinLean.Lean.Api.Tests.Documentation;

/// <summary>Names of LEAN's public types and their members, written down from its sources at the conformance kit's commit.</summary>
/// <remarks>
/// One type a line: full name, a colon, names. Members that LEAN marks obsolete, members for Python and overrides of a base type's
/// members are left out. Overloads count once.
/// </remarks>
internal static class LeanMembers
{
    private const string FileName = "lean-members.txt";

    /// <summary>Member names by full type name, in the file's order.</summary>
    public static IReadOnlyList<KeyValuePair<string, string[]>> Read()
    {
        var path = Path.Combine(SharedData.RepositoryRoot, "tests", "Lean.Api.Tests", "Documentation", FileName);
        return [.. File.ReadLines(path).Select(Parse)];
    }

    private static KeyValuePair<string, string[]> Parse(string line)
    {
        var colon = line.IndexOf(':');
        return new(line[..colon], line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
