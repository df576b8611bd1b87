using NUnit.Framework;

namespace DolphinLean.Tests.Architecture;

/// <summary>Rules that a compiler does not hold, checked on the sources.</summary>
[TestFixture]
public sealed class HouseRuleTests
{
    private static readonly string[] WallClockAndUnseededRandomness =
    [
        "DateTime.UtcNow", "DateTime.Now", "DateTimeOffset.UtcNow", "DateTimeOffset.Now", "new Random()", "Random.Shared",
        "Guid.NewGuid", "Environment.TickCount",
    ];

    [Test]
    public void TimeComesFromATimeProviderAndRandomnessFromASeed()
    {
        var offenders =
            from file in Sources()
            from line in File.ReadLines(file).Select((text, index) => (text, number: index + 1))
            where WallClockAndUnseededRandomness.Any(word => line.text.Contains(word, StringComparison.Ordinal))
            select $"{file}:{line.number} {line.text.Trim()}";
        Assert.That(offenders, Is.Empty);
    }

    [Test]
    public void NoUnfinishedWorkIsMarkedInTheSources()
    {
        string[] marks = ["NotImplementedException", "TODO", "FIXME", "HACK"];
        var offenders =
            from file in Sources()
            from line in File.ReadLines(file)
            where marks.Any(mark => line.Contains(mark, StringComparison.Ordinal))
            select $"{file}: {line.Trim()}";
        Assert.That(offenders, Is.Empty);
    }

    private static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(SharedData.RepositoryRoot, "*.cs", SearchOption.AllDirectories)
            .Where(path => !IsBelow(path, "tests") && !IsBelow(path, "bin") && !IsBelow(path, "obj"))
            .Order(StringComparer.Ordinal);

    private static bool IsBelow(string path, string folder) =>
        Path.GetRelativePath(SharedData.RepositoryRoot, path).Split(Path.DirectorySeparatorChar).Contains(folder);
}
