using QuantConnect.Algorithm;

namespace DolphinLean.Launcher.Backtests;

/// <summary>An algorithm that is ready to run.</summary>
/// <param name="Type">Its type.</param>
/// <param name="ParameterFile">The project configuration that holds its parameters, or null when it has none.</param>
internal sealed record LoadedAlgorithm(Type Type, string? ParameterFile)
{
    /// <summary>Type name, shown in results.</summary>
    public string Name => Type.Name;

    /// <summary>Makes a fresh one.</summary>
    public QCAlgorithm Create() => (QCAlgorithm)Activator.CreateInstance(Type)!;
}
