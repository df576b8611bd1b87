namespace DolphinLean.Tests.Conformance;

/// <summary>What does not conform yet. A test fails when something listed here passes, so the lists can only shrink.</summary>
internal static class KnownOpen
{
    /// <summary>Algorithms that use API members which are not there yet.</summary>
    public static readonly IReadOnlySet<string> Compiling = Read("known-open-compiling.txt");

    /// <summary>Aspects of runs that differ from LEAN's, <c>Algorithm.Aspect</c>.</summary>
    public static readonly IReadOnlySet<string> Results = Read("known-open-results.txt");

    private static HashSet<string> Read(string file) =>
        [.. File.ReadLines(Path.Combine(SharedData.RepositoryRoot, "tests", "Conformance.Tests", file)).Where(line => line.Length > 0)];
}
