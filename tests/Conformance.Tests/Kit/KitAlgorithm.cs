namespace DolphinLean.Tests.Conformance.Kit;

/// <summary>One algorithm of the conformance kit: its source, the data it runs on, and what LEAN gave for it.</summary>
/// <param name="Name">Type name of the algorithm and stem of its file.</param>
/// <param name="IsLong">Whether it belongs to the set of twenty days.</param>
public sealed record KitAlgorithm(string Name, bool IsLong)
{
    private const string Kit = "conformance";

    /// <summary>The source file.</summary>
    public string Source => SharedData.Require(Kit, Suffixed("algorithms"), Name + ".cs");

    /// <summary>LEAN's data folder to run on.</summary>
    public string DataFolder => SharedData.Require(Kit, Suffixed("data"));

    /// <summary>Every algorithm of the kit, in the order of its name; one that skips, with the reason, where there is no kit.</summary>
    public static IReadOnlyList<KitAlgorithm> All { get; } = List();

    /// <summary>The golden file of that name, or null when LEAN left none for this algorithm.</summary>
    public string? FindGolden(string file) => SharedData.Find(Kit, Suffixed("golden"), Name, file);

    public override string ToString() => Name;

    private string Suffixed(string folder) => IsLong ? folder + "-long" : folder;

    private static KitAlgorithm[] List()
    {
        KitAlgorithm[] found = [.. InFolder("algorithms", isLong: false), .. InFolder("algorithms-long", isLong: true)];
        return found.Length > 0 ? found : [new KitAlgorithm("TheKit", IsLong: false)];
    }

    private static IEnumerable<KitAlgorithm> InFolder(string folder, bool isLong) =>
        SharedData.Find(Kit, folder) is not { } path ? []
        : Directory.EnumerateFiles(path, "*.cs").Order(StringComparer.Ordinal)
            .Select(file => new KitAlgorithm(Path.GetFileNameWithoutExtension(file), isLong));
}
