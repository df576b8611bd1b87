using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using DolphinLean.Tests;
using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Builds;

/// <summary>
/// Compiles the algorithms against LEAN, in each way that a user may choose, on a copy of the sources. In LEAN's place stand reference
/// assemblies with its names, which hold only the signatures that are used.
/// </summary>
[TestFixture]
public sealed class LeanCliBuildTests
{
    private RepositoryCopy _copy = null!;
    private string _lean = "";

    private string Project => Path.Combine(_copy.Root, "Algorithms", "Algorithms.csproj");

    [OneTimeSetUp]
    public void Lay()
    {
        _copy = new RepositoryCopy();
        _lean = LeanStandIn.Build(_copy);
        // The CLI mounts this file at the container's root, so that nothing is written beside the sources.
        File.WriteAllText(_copy["Directory.Build.props"], $"""
            <Project>
                <PropertyGroup>
                    <BaseIntermediateOutputPath>{_copy["Compile", "obj"]}/$(MSBuildProjectName)/</BaseIntermediateOutputPath>
                    <IntermediateOutputPath>{_copy["Compile", "obj"]}/$(MSBuildProjectName)/</IntermediateOutputPath>
                    <DefaultItemExcludes>$(DefaultItemExcludes);backtests/*/code/**;live/*/code/**;optimizations/*/code/**</DefaultItemExcludes>
                    <NoWarn>CS0618</NoWarn>
                </PropertyGroup>
            </Project>
            """);
    }

    [OneTimeTearDown]
    public void Remove() => _copy.Dispose();

    [Test]
    public void The_build_line_of_the_lean_cli_compiles_the_algorithms_against_lean()
    {
        var before = Fingerprints();
        // A copy of the sources that an earlier run left in the project must not be compiled again.
        var left = Path.Combine(_copy.Root, "Algorithms", "backtests", "2026-01-01_00-00-00", "code");
        Directory.CreateDirectory(left);
        File.Copy(Path.Combine(_copy.Root, "Algorithms", "Main.cs"), Path.Combine(left, "Main.cs"));

        DotnetBuild.Succeed(
            Project,
            "Configuration=Debug;Platform=AnyCPU;TargetFramework=net10.0;" + $"OutputPath={_copy["Compile", "bin"]};"
            + "GenerateAssemblyInfo=false;GenerateTargetFrameworkAttribute=false;AppendTargetFrameworkToOutputPath=false;"
            + "AutomaticallyUseReferenceAssemblyPackages=false;CopyLocalLockFileAssemblies=true;"
            + $"PathMap=/LeanCLI={_copy.Root};NoWarn=MSB3277",
            ("LeanImagePath", _lean));

        var output = Directory.GetFiles(_copy["Compile", "bin"], "*.dll").Select(Path.GetFileName).ToList();
        Assert.That(output, Is.SupersetOf(new[] { "Algorithms.dll", "Dolphin.Data.dll", "Dolphin.Indicators.dll", "MathNet.Numerics.dll" }));
        Assert.That(output, Has.None.StartsWith("QuantConnect.").And.None.EqualTo("Lean.Api.dll").And.None.EqualTo("NodaTime.dll"),
            "LEAN brings its own");
        AssertCompiledAgainstLean(_copy["Compile", "bin", "Algorithms.dll"]);
        Assert.That(Fingerprints(), Is.EqualTo(before), "the build wrote into the sources");
    }

    [Test]
    public void A_package_of_lean_serves_as_well_and_may_float()
    {
        var feed = LeanStandIn.Pack(_copy, _lean, "2.5.17305");
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        // The stand-in must not stay in the user's own packages.
        DotnetBuild.Succeed(
            Project,
            $"LeanVersion=2.5.*;OutputPath={_copy["Package", "bin"]};AppendTargetFrameworkToOutputPath=false;RestorePackagesPath={_copy["packages"]}",
            ("RestoreAdditionalProjectSources", feed), ("RestoreFallbackFolders", packages));
        AssertCompiledAgainstLean(_copy["Package", "bin", "Algorithms.dll"]);
    }

    [Test]
    public void The_kits_algorithms_compile_against_the_same_assemblies([Values("algorithms", "algorithms-long")] string set)
    {
        var kit = SharedData.Require("conformance", set);
        var project = _copy[set, "Kit.csproj"];
        Directory.CreateDirectory(_copy[set]);
        File.WriteAllText(project, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup>
                <Compile Include="{kit}/*.cs" />
                <Reference Include="{_lean}/*.dll" Private="false" />
              </ItemGroup>
            </Project>
            """);
        DotnetBuild.Succeed(project, $"OutputPath={_copy[set, "bin"]};AppendTargetFrameworkToOutputPath=false");
        AssertCompiledAgainstLean(_copy[set, "bin", "Kit.dll"]);
    }

    [Test]
    public void A_folder_without_lean_is_refused_by_name()
    {
        var output = DotnetBuild.Fail(Project, $"LeanPath={_copy["nowhere"]}");
        Assert.That(output, Does.Contain($"LeanPath: expected LEAN's assemblies in '{_copy["nowhere"]}', found no QuantConnect.Common.dll."));
    }

    private Dictionary<string, string> Fingerprints() =>
        Directory.EnumerateFiles(_copy.Root, "*", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}backtests{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .ToDictionary(file => file, file => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file))));

    private static void AssertCompiledAgainstLean(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        var references = metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name)).ToList();
        Assert.That(references, Is.SupersetOf(new[] { "QuantConnect.Common", "QuantConnect.Algorithm" }));
        Assert.That(references, Does.Not.Contain("Lean.Api"));
    }
}
