using System.Reflection;
using DolphinLean.Launcher.Terminal;
using QuantConnect.Algorithm;

namespace DolphinLean.Launcher.Backtests;

/// <summary>The algorithms that can be run by name.</summary>
internal static class AlgorithmCatalog
{
    /// <summary>The algorithm that runs when none is named.</summary>
    public const string Champion = "DolphinAlgorithm";

    private const string AssemblyName = "Algorithms";

    /// <summary>Names of all algorithms, sorted.</summary>
    public static IReadOnlyList<string> Names => [.. Types().Select(type => type.Name).Order(StringComparer.Ordinal)];

    /// <summary>The algorithm of that type name; case counts.</summary>
    /// <exception cref="InputException">There is no such algorithm.</exception>
    public static Type Find(string name) =>
        Types().SingleOrDefault(type => type.Name == name)
        ?? throw new InputException($"unknown algorithm '{name}'; known: {string.Join(", ", Names)}; or give FILE.cs, FILE.dll or a project folder");

    private static IEnumerable<Type> Types() =>
        Assembly.Load(AssemblyName).GetExportedTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(QCAlgorithm)) && type.GetConstructor(Type.EmptyTypes) != null);
}
