using DolphinLean.Tests.Conformance.Kit;
using DolphinLean.Launcher.Compiling;
using NUnit.Framework;

namespace DolphinLean.Tests.Conformance;

/// <summary>The kit's algorithms are source code for LEAN; ours must take them as they are.</summary>
[TestFixture]
public sealed class CompileTests
{
    [TestCaseSource(typeof(KitAlgorithm), nameof(KitAlgorithm.All))]
    public void CompilesUnchanged(KitAlgorithm algorithm)
    {
        var compiled = AlgorithmCompiler.Compile(algorithm.Name, [algorithm.Source], CancellationToken.None);
        Assert.That(AlgorithmAssembly.Load(compiled).Find(typeName: null).FullName, Is.EqualTo($"Conformance.{algorithm.Name}"));
    }
}
