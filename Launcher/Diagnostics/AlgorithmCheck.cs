using System.Globalization;
using DolphinLean.Launcher.Backtests;
using DolphinLean.Launcher.Terminal;

namespace DolphinLean.Launcher.Diagnostics;

/// <summary>Whether the algorithms and their parameter file are there.</summary>
internal static class AlgorithmCheck
{
    /// <summary>Names the algorithms and counts the parameters.</summary>
    public static Finding Examine()
    {
        try
        {
            AlgorithmCatalog.Find(AlgorithmCatalog.Champion);
            var parameters = ParameterSet.Load(ParameterSet.DefaultFile, []);
            return new Finding("algorithms", FindingState.Good, string.Create(CultureInfo.InvariantCulture,
                $"{string.Join(", ", AlgorithmCatalog.Names)}; {parameters.Count} parameters in config.json"));
        }
        catch (Exception fault) when (fault is InputException or IOException)
        {
            return new Finding("algorithms", FindingState.Broken, fault.Message);
        }
    }
}
