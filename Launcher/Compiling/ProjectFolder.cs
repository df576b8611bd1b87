using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using DolphinLean.Launcher.Terminal;

namespace DolphinLean.Launcher.Compiling;

/// <summary>A folder that holds an algorithm: a .NET project, or a project of the LEAN CLI.</summary>
internal sealed partial class ProjectFolder
{
    /// <summary>The file in which the LEAN CLI looks for the algorithm.</summary>
    private const string MainFile = "Main.cs";

    /// <summary>Folders with copies of sources or with what was built of them.</summary>
    private static readonly string[] NotSources = ["bin", "obj", "backtests", "live", "optimizations"];

    private readonly string _folder;
    private readonly string? _project;

    private ProjectFolder(string folder, string? project)
    {
        _folder = folder;
        _project = project;
    }

    /// <summary>Opens a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="project">Its .csproj, or null to look for it.</param>
    /// <exception cref="InputException">It has neither a project file nor Main.cs, or several project files.</exception>
    public static ProjectFolder Open(string folder, string? project = null)
    {
        var projects = project != null ? [project] : Directory.GetFiles(folder, "*.csproj").Order(StringComparer.Ordinal).ToArray();
        if (projects.Length > 1)
            throw new InputException($"{folder}: several projects: {string.Join(", ", projects.Select(Path.GetFileName))}; name one of the files");
        if (projects.Length == 0 && !File.Exists(Path.Combine(folder, MainFile)))
            throw new InputException($"{folder}: expected a project, a .csproj or a {MainFile}; found neither");
        return new ProjectFolder(folder, projects.FirstOrDefault());
    }

    /// <summary>Builds the folder's assembly: by its project, or from the sources alone when the project asks for LEAN's packages.</summary>
    public AlgorithmAssembly Build(CancellationToken cancellation)
    {
        if (_project == null || UsesLeanPackages(_project))
            return AlgorithmAssembly.Load(AlgorithmCompiler.Compile(Path.GetFileName(Path.GetFullPath(_folder)), Sources(), cancellation));
        return AlgorithmAssembly.LoadFile(ProjectBuild.Build(_project, cancellation));
    }

    /// <summary>The class that the LEAN CLI would run: the first algorithm that Main.cs declares; null when there is none.</summary>
    public string? MainAlgorithm()
    {
        var main = Path.Combine(_folder, MainFile);
        var declaration = File.Exists(main) ? AlgorithmClass().Match(File.ReadAllText(main)) : Match.Empty;
        return declaration.Success ? declaration.Groups[1].Value : null;
    }

    private string[] Sources() =>
        [.. SourcesBelow(_folder).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> SourcesBelow(string folder) =>
        Directory.EnumerateFiles(folder, "*.cs").Concat(
            Directory.EnumerateDirectories(folder)
                .Where(path => Path.GetFileName(path) is var name && !name.StartsWith('.') && !NotSources.Contains(name, StringComparer.OrdinalIgnoreCase))
                .SelectMany(SourcesBelow));

    private static bool UsesLeanPackages(string project)
    {
        try
        {
            return XDocument.Load(project).Descendants()
                .Any(item => item.Name.LocalName == "PackageReference"
                    && item.Attribute("Include")?.Value.StartsWith("QuantConnect.", StringComparison.OrdinalIgnoreCase) == true);
        }
        catch (XmlException fault)
        {
            throw new InputException($"{project}: not valid XML: {fault.Message}", fault);
        }
    }

    [GeneratedRegex(@"\bclass\s+(\w+)\s*:\s*(?:\w+\.)*QCAlgorithm\b")]
    private static partial Regex AlgorithmClass();
}
