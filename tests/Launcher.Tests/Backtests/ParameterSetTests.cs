using DolphinLean.Launcher.Backtests;
using DolphinLean.Launcher.Terminal;
using DolphinLean.Tests.Running;
using NUnit.Framework;

namespace DolphinLean.Tests.Backtests;

[TestFixture]
public sealed class ParameterSetTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public void TheCommandLineLiesOnTopAndTheLastOfEqualsCounts()
    {
        var parameters = ParameterSet.Load(
            File("""{"parameters": {"a": "1", "b": 2.50, "c": true}, "algorithm-language": "CSharp"}"""), ["b=3", "d= x=y ", "b = 4"]);
        Assert.That(parameters, Is.EqualTo(new Dictionary<string, string> { ["a"] = "1", ["b"] = "4", ["c"] = "true", ["d"] = "x=y" }));
    }

    [TestCase("""{"parameters": {"a": [1]}}""", "\"a\"")]
    [TestCase("""{"parameters": {"a": null}}""", "\"a\"")]
    [TestCase("""{"parameter": {}}""", "parameters")]
    [TestCase("""[]""", "parameters")]
    [TestCase("""{"parameters": """, "not valid JSON")]
    public void ABrokenFileIsNamed(string content, string named)
    {
        var path = File(content);
        Assert.That(() => ParameterSet.Load(path, []),
            Throws.TypeOf<InputException>().With.Message.Contains(path).And.Message.Contains(named));
    }

    [TestCase("novalue")]
    [TestCase("=5")]
    [TestCase(" =5")]
    [TestCase("")]
    public void AnOverrideWithoutNameOrValueIsNamed(string line) =>
        Assert.That(() => ParameterSet.Load(File("""{"parameters": {}}"""), [line]),
            Throws.TypeOf<InputException>().With.Message.Contains($"'{line}'"));

    private string File(string content)
    {
        System.IO.File.WriteAllText(_folder["config.json"], content);
        return _folder["config.json"];
    }
}
