using DolphinLean.Launcher.Compiling;
using DolphinLean.Launcher.Terminal;
using DolphinLean.Tests.Running;
using NUnit.Framework;

namespace DolphinLean.Tests.Compiling;

/// <summary>Single files become algorithms as in a LEAN project, and errors read as the compiler writes them.</summary>
[TestFixture]
public sealed class AlgorithmCompilerTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public void ErrorsNameFileLineColumnCodeAndReason()
    {
        var file = Write("using QuantConnect.Algorithm;\npublic class Broken : QCAlgorithm\n{\n    public override void Initialize() => NoSuchThing();\n}\n");
        Assert.That(() => Compile(file), Throws.TypeOf<CompileException>().With.Property("Lines").EqualTo(new[]
        {
            $"{file}(4,42): error CS0103: The name 'NoSuchThing' does not exist in the current context",
        }));
    }

    [Test]
    public void ErrorsComeInTheOrderOfTheLines()
    {
        var file = Write("class A\n{\n    int One() => x;\n    int Two() => \"text\";\n    string Three() => y;\n}\n");
        var lines = Assert.Throws<CompileException>(() => Compile(file))!.Lines;
        Assert.That(lines.Select(line => line[file.Length..][..3]), Is.EqualTo(new[] { "(3,", "(4,", "(5," }));
        Assert.That(lines[1], Does.Contain("error CS0029: Cannot implicitly convert type 'string' to 'int'"));
    }

    [Test]
    public void NullableIsOffAndUsingsAreNotImplied()
    {
        Assert.That(() => Compile(Write("class A { string _text = null; string Text() => _text.Trim(); }")), Throws.Nothing);
        Assert.That(() => Compile(Write("class A { List<int> _list; }")), Throws.TypeOf<CompileException>().With.Message.Contain("CS0246"));
    }

    [Test]
    public void WarningsAreNotShown() =>
        Assert.That(() => Compile(Write("class A { int _unused; void M() { int never; } }")), Throws.Nothing);

    [Test]
    public void TheApiOurModelsNumericsAndDataCanBeUsed()
    {
        var file = Write(
            """
            using NodaTime;
            using QuantConnect.Algorithm;
            public class Uses : QCAlgorithm
            {
                public static DateTimeZone Zone => QuantConnect.TimeZones.Utc;
                public static System.Type[] Types => new[]
                {
                    typeof(DolphinLean.Indicators.Random.MersenneTwister), typeof(DolphinLean.Data.Bars.IBarStore), typeof(DolphinLean.Algorithms.DolphinAlgorithm),
                };
            }
            """);
        var type = AlgorithmAssembly.Load(Compile(file)).Find(typeName: null);
        Assert.That(((Type[])type.GetProperty("Types")!.GetValue(null)!).Select(used => used.Assembly.GetName().Name),
            Is.EqualTo(new[] { "Dolphin.Indicators", "Dolphin.Data", "Algorithms" }));
    }

    [Test]
    public void AnAlgorithmIsOfTheSameKindAsTheEngines()
    {
        var type = AlgorithmAssembly.Load(Compile(Write("class Mine : QuantConnect.Algorithm.QCAlgorithm { }"))).Find(typeName: null);
        Assert.That(Activator.CreateInstance(type), Is.InstanceOf<QuantConnect.Algorithm.QCAlgorithm>());
    }

    [Test]
    public void TheContextGoesWhenNothingUsesItAnyMore()
    {
        var gone = LoadAndForget(Write("class Mine : QuantConnect.Algorithm.QCAlgorithm { }"));
        for (var i = 0; i < 10 && gone.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        Assert.That(gone.IsAlive, Is.False);
    }

    [Test]
    public void AFileWithoutAnAlgorithmIsRefused()
    {
        var file = Write("public class Other { } public abstract class Base : QuantConnect.Algorithm.QCAlgorithm { } public class Needy : Base { public Needy(int x) { } }");
        Assert.That(() => AlgorithmAssembly.Load(Compile(file)).Find(typeName: null),
            Throws.TypeOf<InputException>().With.Message.Contain(file).And.Message.Contain("QCAlgorithm"));
    }

    [Test]
    public void OfSeveralAlgorithmsOneMustBeNamed()
    {
        var assembly = AlgorithmAssembly.Load(Compile(Write(
            "namespace A { class One : QuantConnect.Algorithm.QCAlgorithm { } class Two : One { } } namespace B { class Two : A.One { } }")));
        Assert.That(() => assembly.Find(typeName: null),
            Throws.TypeOf<InputException>().With.Message.Contain("A.One, A.Two, B.Two").And.Message.Contain("--algorithm"));
        Assert.That(() => assembly.Find("Two"), Throws.TypeOf<InputException>().With.Message.Contain("A.Two, B.Two"));
        Assert.That(() => assembly.Find("Three"), Throws.TypeOf<InputException>().With.Message.Contain("no algorithm 'Three'"));
        Assert.That(assembly.Find("One").FullName, Is.EqualTo("A.One"));
        Assert.That(assembly.Find("B.Two").FullName, Is.EqualTo("B.Two"));
        Assert.That(assembly.Find(typeName: null, preferred: "One").FullName, Is.EqualTo("A.One"));
    }

    private static WeakReference LoadAndForget(string file) => new(AlgorithmAssembly.Load(Compile(file)).Find(typeName: null).Assembly);

    private static CompiledAssembly Compile(string file) => AlgorithmCompiler.Compile("Mine", [file], CancellationToken.None);

    private string Write(string text)
    {
        File.WriteAllText(_folder["Mine.cs"], text);
        return _folder["Mine.cs"];
    }
}
