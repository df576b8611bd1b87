using System.Xml.Linq;
using NUnit.Framework;

namespace DolphinLean.Tests.Architecture;

/// <summary>Holds the arrows of the house: who may reference whom, read from the project files themselves.</summary>
[TestFixture]
public sealed class ProjectReferenceTests
{
    private static readonly Dictionary<string, string[]> AllowedReferences = new(StringComparer.Ordinal)
    {
        ["Indicators"] = [],
        ["Data"] = ["Indicators"],
        ["Lean/Api"] = [],
        ["Lean/Engine"] = ["Lean/Api", "Data"],
        ["Lean/Binance"] = ["Lean/Api", "Lean/Engine"],
        ["Algorithms"] = ["Lean/Api", "Indicators", "Data"],
        ["Exchange"] = ["Data"],
        ["Launcher"] = ["Indicators", "Data", "Lean/Api", "Lean/Engine", "Lean/Binance", "Algorithms", "Exchange"],
    };

    private static readonly Dictionary<string, string[]> AllowedPackages = new(StringComparer.Ordinal)
    {
        ["Indicators"] = ["MathNet.Numerics"],
        ["Lean/Api"] = ["NodaTime"],
        ["Algorithms"] = ["QuantConnect.Lean"],
    };

    private static IEnumerable<string> Projects() =>
        Directory.EnumerateFiles(SharedData.RepositoryRoot, "*.csproj", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(SharedData.RepositoryRoot, path).Replace('\\', '/'))
            .Where(path => !path.StartsWith("tests/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Projects))]
    public void ProjectReferencesOnlyWhatTheHouseAllows(string project)
    {
        var folder = Path.GetDirectoryName(project)!.Replace('\\', '/');
        Assert.That(AllowedReferences, Contains.Key(folder), $"{project} is in no folder of the house");
        Assert.That(ReferencedFolders(project), Is.SubsetOf(AllowedReferences[folder]));
    }

    [TestCaseSource(nameof(Projects))]
    public void ProjectTakesOnlyThePackagesItsLayerMayUse(string project)
    {
        var folder = Path.GetDirectoryName(project)!.Replace('\\', '/');
        if (AllowedPackages.TryGetValue(folder, out var allowed))
            Assert.That(Included(project, "PackageReference"), Is.SubsetOf(allowed));
    }

    [TestCaseSource(nameof(Projects))]
    public void OnlyTheLauncherUsesRoslyn(string project)
    {
        if (project != "Launcher/Launcher.csproj")
            Assert.That(Included(project, "PackageReference"), Has.None.StartsWith("Microsoft.CodeAnalysis"));
    }

    [Test]
    public void EveryProjectIsInTheSolution()
    {
        var solution = File.ReadAllText(Path.Combine(SharedData.RepositoryRoot, "DolphinLean.sln")).Replace('\\', '/');
        Assert.That(Projects().Where(project => !solution.Contains($"\"{project}\"", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void TheAlgorithmsProjectIsNamedAsItsFolderBecauseTheLeanCliExpectsIt()
    {
        var project = XDocument.Load(Path.Combine(SharedData.RepositoryRoot, "Algorithms", "Algorithms.csproj"));
        Assert.That(project.Descendants("AssemblyName").Single().Value, Is.EqualTo("Algorithms"));
    }

    private static IEnumerable<string> ReferencedFolders(string project)
    {
        var folder = Path.Combine(SharedData.RepositoryRoot, Path.GetDirectoryName(project)!);
        return Included(project, "ProjectReference")
            .Select(include => Path.GetDirectoryName(Path.GetFullPath(Path.Combine(folder, include.Replace('\\', '/'))))!)
            .Select(path => Path.GetRelativePath(SharedData.RepositoryRoot, path).Replace('\\', '/'));
    }

    private static IEnumerable<string> Included(string project, string item) =>
        XDocument.Load(Path.Combine(SharedData.RepositoryRoot, project))
            .Descendants(item)
            .Select(element => element.Attribute("Include")!.Value);
}
