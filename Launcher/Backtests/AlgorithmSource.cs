using DolphinLean.Launcher.Compiling;
using DolphinLean.Launcher.Terminal;

namespace DolphinLean.Launcher.Backtests;

/// <summary>Finds the algorithm that a command line means: a source file, an assembly, a project, or one of ours by name.</summary>
internal static class AlgorithmSource
{
    private const string ConfigurationFile = "config.json";

    /// <summary>Compiles, builds or loads what is named.</summary>
    /// <param name="source">FILE.cs, FILE.dll, FILE.csproj, a project folder, a name, or null for a name alone.</param>
    /// <param name="typeName">Type name of the algorithm, or null when there is one only.</param>
    /// <param name="cancellation">Stops compiler and build.</param>
    /// <exception cref="InputException">Nothing fits, or more than one does.</exception>
    /// <exception cref="CompileException">The sources have errors.</exception>
    public static LoadedAlgorithm Load(string? source, string? typeName, CancellationToken cancellation)
    {
        if (source == null)
            return OfOurs(typeName ?? AlgorithmCatalog.Champion);
        if (Directory.Exists(source))
            return OfProject(source, project: null, typeName, cancellation);
        return Path.GetExtension(source).ToLowerInvariant() switch
        {
            ".cs" => OfSource(InputFile.Require(source), typeName, cancellation),
            ".dll" => OfAssembly(InputFile.Require(source), typeName),
            ".csproj" => OfProject(FolderOf(source), InputFile.Require(source), typeName, cancellation),
            ".py" => throw new InputException($"{source}: algorithms in Python do not run here; expected C#: FILE.cs, FILE.dll or a project folder"),
            _ when File.Exists(source) => throw new InputException($"{source}: expected FILE.cs, FILE.dll, FILE.csproj or a project folder"),
            _ when source.Contains(Path.DirectorySeparatorChar) => throw new InputException($"{source}: no such file or folder"),
            _ when typeName != null && typeName != source => throw new InputException($"{source} and --algorithm {typeName} name two algorithms; give one of them"),
            _ => OfOurs(source),
        };
    }

    private static LoadedAlgorithm OfOurs(string name) => new(AlgorithmCatalog.Find(name), ParameterSet.DefaultFile);

    private static LoadedAlgorithm OfSource(string file, string? typeName, CancellationToken cancellation)
    {
        var compiled = AlgorithmCompiler.Compile(Path.GetFileNameWithoutExtension(file), [file], cancellation);
        return new LoadedAlgorithm(AlgorithmAssembly.Load(compiled).Find(typeName), ConfigurationBeside(FolderOf(file)));
    }

    private static LoadedAlgorithm OfAssembly(string file, string? typeName) =>
        new(AlgorithmAssembly.LoadFile(file).Find(typeName), ConfigurationBeside(FolderOf(file)));

    private static LoadedAlgorithm OfProject(string folder, string? project, string? typeName, CancellationToken cancellation)
    {
        var opened = ProjectFolder.Open(folder, project);
        return new LoadedAlgorithm(opened.Build(cancellation).Find(typeName, opened.MainAlgorithm()), ConfigurationBeside(folder));
    }

    private static string? ConfigurationBeside(string folder) =>
        Path.Combine(folder, ConfigurationFile) is var path && File.Exists(path) ? path : null;

    private static string FolderOf(string file) => Path.GetDirectoryName(file) is { Length: > 0 } folder ? folder : ".";
}
