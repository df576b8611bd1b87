using Microsoft.CodeAnalysis;

namespace DolphinLean.Launcher.Compiling;

/// <summary>What an algorithm's sources may use: the running framework, LEAN's API, and our own models, numerics and data.</summary>
internal static class CompilerReferences
{
    private static readonly string[] HouseAssemblies =
        ["Lean.Api", "Algorithms", "Dolphin.Indicators", "Dolphin.Data", "NodaTime", "MathNet.Numerics"];

    /// <summary>References by file; the compiler opens one when a name is looked up in it.</summary>
    public static IReadOnlyList<MetadataReference> All() =>
        [.. Framework().Concat(House()).Select(path => MetadataReference.CreateFromFile(path))];

    private static IEnumerable<string> Framework()
    {
        var folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return trusted.Split(Path.PathSeparator).Where(path => Path.GetDirectoryName(path) == folder);
    }

    private static IEnumerable<string> House() =>
        HouseAssemblies.Select(name => Path.Combine(AppContext.BaseDirectory, name + ".dll"));
}
