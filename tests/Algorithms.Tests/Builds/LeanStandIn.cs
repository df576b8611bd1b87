using System.IO.Compression;

namespace DolphinLean.Algorithms.Tests.Builds;

/// <summary>Reference assemblies with LEAN's names and signatures, where LEAN's image has its own.</summary>
internal static class LeanStandIn
{
    /// <summary>LEAN's names of the assemblies whose signatures are here.</summary>
    public static readonly string[] Assemblies =
        ["QuantConnect.Common", "QuantConnect.Indicators", "QuantConnect.Algorithm", "QuantConnect.Algorithm.Framework"];

    /// <summary>Compiles the signatures and lays the assemblies out as LEAN's image does.</summary>
    /// <returns>The folder of the assemblies.</returns>
    public static string Build(RepositoryCopy copy)
    {
        var signatures = Path.Combine(copy.Root, "tests", "LeanSignatures");
        DotnetBuild.Succeed(
            Path.Combine(signatures, "QuantConnect.Algorithm.Framework", "QuantConnect.Algorithm.Framework.csproj"), "Configuration=Release");
        var folder = copy["Lean", "Launcher", "bin", "Debug"];
        Directory.CreateDirectory(folder);
        foreach (var assembly in Assemblies)
        {
            File.Copy(
                Path.Combine(signatures, assembly, "obj", "Release", "net10.0", "ref", $"{assembly}.dll"), Path.Combine(folder, $"{assembly}.dll"));
        }
        File.Copy(
            Path.Combine(signatures, "QuantConnect.Common", "bin", "Release", "net10.0", "NodaTime.dll"), Path.Combine(folder, "NodaTime.dll"));
        return folder;
    }

    /// <summary>Packs the assemblies as the NuGet package that LEAN publishes.</summary>
    /// <returns>The folder of the package, a feed.</returns>
    public static string Pack(RepositoryCopy copy, string assemblies, string version)
    {
        var feed = copy["feed"];
        Directory.CreateDirectory(feed);
        using var package = ZipFile.Open(Path.Combine(feed, $"QuantConnect.Lean.{version}.nupkg"), ZipArchiveMode.Create);
        using (var manifest = new StreamWriter(package.CreateEntry("QuantConnect.Lean.nuspec").Open()))
        {
            manifest.Write($"""
                <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
                  <metadata><id>QuantConnect.Lean</id><version>{version}</version><authors>stand-in</authors><description>Signatures</description></metadata>
                </package>
                """);
        }
        foreach (var file in Directory.EnumerateFiles(assemblies, "*.dll"))
            package.CreateEntryFromFile(file, $"lib/net10.0/{Path.GetFileName(file)}");
        return feed;
    }
}
