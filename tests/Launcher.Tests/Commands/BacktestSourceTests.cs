using System.Text.Json;
using DolphinLean.Tests.Running;
using NUnit.Framework;

namespace DolphinLean.Tests.Commands;

/// <summary>Whatever holds an algorithm can be run: a file, an assembly, a project, a LEAN CLI project.</summary>
[TestFixture]
public sealed class BacktestSourceTests
{
    private const string Buyer =
        """
        using QuantConnect;
        using QuantConnect.Algorithm;
        using QuantConnect.Data;

        public class Buyer : QCAlgorithm
        {
            private Symbol _symbol;

            public override void Initialize()
            {
                SetAccountCurrency("USDT");
                SetCash(100000);
                _symbol = AddCryptoFuture("BTCUSDT", Resolution.Minute).Symbol;
                Log("LOTS " + GetParameter("lots", "1"));
            }

            public override void OnData(Slice data)
            {
                if (!Portfolio.Invested && Securities[_symbol].Price > 0)
                    MarketOrder(_symbol, decimal.Parse(GetParameter("lots", "1")));
            }
        }
        """;

    private const string LeanProject =
        """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net9.0</TargetFramework></PropertyGroup>
          <ItemGroup><PackageReference Include="QuantConnect.Lean" Version="2.5.11940" /></ItemGroup>
        </Project>
        """;

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public void ASourceFileIsCompiledAndRun()
    {
        var summary = Summary(Write("Buyer.cs", Buyer));
        Assert.That(summary.GetProperty("algorithm").GetString(), Is.EqualTo("Buyer"));
        Assert.That(summary.GetProperty("statistics").GetProperty("Total Orders").GetString(), Is.EqualTo("1"));
        Assert.That(Log(), Does.Contain("LOTS 1"));
    }

    [Test]
    public void ParametersOfTheCommandLineReachIt()
    {
        Summary(Write("Buyer.cs", Buyer), "--param", "lots=0.5");
        Assert.That(Log(), Does.Contain("LOTS 0.5"));
    }

    [Test]
    public void OfSeveralInAFileOneIsNamed()
    {
        var file = Write("Two.cs", Buyer + "\npublic class Other : Buyer { }\n");
        Run(file).RefusedNaming(file, "Buyer, Other", "--algorithm");
        Assert.That(Summary(file, "--algorithm", "Other").GetProperty("algorithm").GetString(), Is.EqualTo("Other"));
    }

    [Test]
    public void CompileErrorsAreShownAsTheCompilerShowsThem()
    {
        var file = Write("Buyer.cs", Buyer.Replace("MarketOrder(", "MarketOrdr(", StringComparison.Ordinal));
        var result = Run(file);
        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Is.EqualTo($"{file}(20,13): error CS0103: The name 'MarketOrdr' does not exist in the current context\n"));
        Assert.That(Directory.Exists(_folder["out"]), Is.False);
    }

    [Test]
    public void AProjectOfTheLeanCliRunsWithItsParameters()
    {
        Write("Strategy/Main.cs", Buyer);
        Write("Strategy/Models/More.cs", "public class More : Buyer { }");
        Write("Strategy/backtests/2025/code/Main.cs", "this is a copy that must not be compiled");
        Write("Strategy/config.json", """{ "algorithm-language": "CSharp", "parameters": { "lots": "2" } }""");
        Write("Strategy/Strategy.csproj", LeanProject);
        Assert.That(Summary(_folder["Strategy"]).GetProperty("algorithm").GetString(), Is.EqualTo("Buyer"));
        Assert.That(Log(), Does.Contain("LOTS 2"));
        Summary(_folder["Strategy"], "--param", "lots=3");
        Assert.That(Log(), Does.Contain("LOTS 3"));
    }

    [Test]
    public void AProjectIsBuiltAndItsAssemblyRunsToo()
    {
        Write("Strategy/Strategy.cs", Buyer);
        Write("Strategy/Strategy.csproj", Project(Path.Combine(AppContext.BaseDirectory, "Lean.Api.dll")));
        Assert.That(Summary(_folder["Strategy"]).GetProperty("algorithm").GetString(), Is.EqualTo("Buyer"));
        var assembly = _folder["Strategy/bin/Release/net10.0/Strategy.dll"];
        Assert.That(Summary(assembly, "--algorithm", "Buyer").GetProperty("statistics").GetProperty("Total Orders").GetString(), Is.EqualTo("1"));
        Run(assembly, "--algorithm", "Seller").RefusedNaming("Strategy.dll", "Seller", "Buyer");
    }

    [Test]
    public void WhatABuildComplainsAboutIsShownAsItSaysIt()
    {
        var file = Write("Strategy/Strategy.cs", "class A { int x = y; }");
        Write("Strategy/Strategy.csproj", Project(Path.Combine(AppContext.BaseDirectory, "Lean.Api.dll")));
        var result = Run(_folder["Strategy"]);
        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.StartWith($"{file}(1,19): error CS0103: The name 'y' does not exist in the current context"));
    }

    [Test]
    public void WhatIsNoAlgorithmIsNamed()
    {
        Run(_folder["Missing.cs"]).RefusedNaming("Missing.cs", "no such file");
        Run(_folder["missing/folder"]).RefusedNaming("missing/folder", "no such file or folder");
        Run("NoSuchAlgorithm").RefusedNaming("NoSuchAlgorithm", "DolphinAlgorithm", "FILE.cs");
        Run("DolphinAlgorithm", "--algorithm", "Other").RefusedNaming("DolphinAlgorithm", "Other");
        Run(Write("algorithm.py", "")).RefusedNaming("algorithm.py", "Python");
        Run(Write("notes.txt", "")).RefusedNaming("notes.txt", "FILE.cs");
        Run(Write("Broken.dll", "not an assembly")).RefusedNaming("Broken.dll", ".NET assembly");
        Run(Write("Empty.cs", "class Nothing { }")).RefusedNaming("Empty.cs", "QCAlgorithm");
        Directory.CreateDirectory(_folder["empty"]);
        Run(_folder["empty"]).RefusedNaming("empty", ".csproj", "Main.cs");
        Write("two/A.csproj", LeanProject);
        Write("two/B.csproj", LeanProject);
        Run(_folder["two"]).RefusedNaming("two", "A.csproj, B.csproj");
        Run(Write("bad/A.csproj", "<Project>")).RefusedNaming("A.csproj", "XML");
    }

    private static string Project(string api) =>
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
          <ItemGroup><Reference Include="{api}" /></ItemGroup>
        </Project>
        """;

    private JsonElement Summary(params string[] args) =>
        JsonDocument.Parse(Run([.. args, "--json"]).Succeeded().Output).RootElement;

    private CliResult Run(params string[] args) =>
        Cli.Run(["backtest", .. args, "--data", SmallMarket.Path, "--out", _folder["out"], "--quiet"]);

    private string Log() => File.ReadAllText(Directory.GetFiles(_folder["out"], "*-log.txt").Single());

    private string Write(string relative, string text)
    {
        var path = _folder[relative];
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
