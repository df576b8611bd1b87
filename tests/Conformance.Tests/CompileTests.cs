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
        if (KnownOpen.Compiling.Contains(algorithm.Name))
            Assert.That(() => Compile(algorithm), Throws.TypeOf<CompileException>(), $"{algorithm} compiles now: take it off the list of known open ones");
        else
            Assert.That(Compile(algorithm).FullName, Is.EqualTo($"Conformance.{algorithm.Name}"));
    }

    private static Type Compile(KitAlgorithm algorithm) =>
        AlgorithmAssembly.Load(AlgorithmCompiler.Compile(algorithm.Name, [algorithm.Source], CancellationToken.None)).Find(typeName: null);
}
