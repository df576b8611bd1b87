using System.Reflection;
using System.Runtime.Loader;
using DolphinLean.Launcher.Terminal;
using QuantConnect.Algorithm;

namespace DolphinLean.Launcher.Compiling;

/// <summary>An assembly with algorithms, in a load context of its own that goes when nothing of it is used any more.</summary>
internal sealed class AlgorithmAssembly
{
    private readonly string _name;
    private readonly Type[] _algorithms;

    private AlgorithmAssembly(string name, Assembly assembly)
    {
        _name = name;
        _algorithms = [.. Types(name, assembly).Where(IsAlgorithm).OrderBy(type => type.FullName, StringComparer.Ordinal)];
    }

    /// <summary>Loads an assembly.</summary>
    /// <param name="compiled">What to load.</param>
    /// <param name="folder">Where its own dependencies lie, or null when it has none.</param>
    /// <exception cref="InputException">It is no .NET assembly, or needs one that is not there.</exception>
    public static AlgorithmAssembly Load(CompiledAssembly compiled, string? folder = null)
    {
        var context = new AssemblyLoadContext(compiled.Name, isCollectible: true);
        if (folder != null)
            context.Resolving += (_, wanted) => Dependency(context, folder, wanted);
        using var image = new MemoryStream(compiled.Image);
        using var symbols = compiled.Symbols == null ? null : new MemoryStream(compiled.Symbols);
        try
        {
            return new AlgorithmAssembly(compiled.Name, context.LoadFromStream(image, symbols));
        }
        catch (BadImageFormatException fault)
        {
            throw new InputException($"{compiled.Name}: expected a .NET assembly: {fault.Message}", fault);
        }
    }

    /// <summary>Loads a built assembly and, when asked for, the assemblies beside it. The file itself stays free to be built again.</summary>
    /// <exception cref="InputException">It is no .NET assembly, or needs one that is not there.</exception>
    public static AlgorithmAssembly LoadFile(string path)
    {
        var symbols = Path.ChangeExtension(path, ".pdb");
        return Load(
            new CompiledAssembly(path, File.ReadAllBytes(path), File.Exists(symbols) ? File.ReadAllBytes(symbols) : null),
            Path.GetDirectoryName(Path.GetFullPath(path)));
    }

    /// <summary>The algorithm to run.</summary>
    /// <param name="typeName">Its type name, with or without namespace; null when there is one only.</param>
    /// <param name="preferred">The one to take of several when none is named, or null.</param>
    /// <exception cref="InputException">There is none, or more than one fits.</exception>
    public Type Find(string? typeName, string? preferred = null)
    {
        if (_algorithms.Length == 0)
            throw new InputException($"{_name}: no algorithm in it; expected a class that derives from QCAlgorithm and has a constructor without parameters");
        if (typeName == null)
            return _algorithms.Length == 1 ? _algorithms[0] : Preferred(preferred) ?? throw Several(_algorithms);

        var named = _algorithms.Where(type => type.Name == typeName || type.FullName == typeName).ToArray();
        return named.Length switch
        {
            1 => named[0],
            0 => throw new InputException($"{_name}: no algorithm '{typeName}'; it has {Names(_algorithms)}"),
            _ => throw Several(named),
        };
    }

    private Type? Preferred(string? name) => _algorithms.Where(type => type.Name == name).ToArray() is [var only] ? only : null;

    private InputException Several(Type[] types) =>
        new($"{_name}: several algorithms: {Names(types)}; choose one with --algorithm NAME");

    private static string Names(Type[] types)
    {
        var shortNames = types.Select(type => type.Name).Distinct(StringComparer.Ordinal).Count() == types.Length;
        return string.Join(", ", types.Select(type => shortNames ? type.Name : type.FullName));
    }

    private static bool IsAlgorithm(Type type) =>
        type is { IsAbstract: false, ContainsGenericParameters: false }
        && type.IsSubclassOf(typeof(QCAlgorithm)) && type.GetConstructor(Type.EmptyTypes) != null;

    private static Type[] Types(string name, Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException fault)
        {
            throw new InputException($"{name}: {fault.LoaderExceptions[0]!.Message} Build it against DolphinLean's Lean.Api.dll.", fault);
        }
    }

    private static Assembly? Dependency(AssemblyLoadContext context, string folder, AssemblyName wanted)
    {
        var path = Path.GetFullPath(Path.Combine(folder, wanted.Name + ".dll"));
        return File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
    }
}
