using DolphinLean.Engine.Results.Folder;
using NUnit.Framework;

namespace DolphinLean.Lean.Engine.Tests.Results;

[TestFixture]
public sealed class ResultFolderTests
{
    private string _root = null!;

    private string Target => Path.Combine(_root, "out");

    [SetUp]
    public void MakeFolder() => _root = Directory.CreateTempSubdirectory("folder-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_root, recursive: true);

    [Test]
    public void NothingIsSeenBeforeTheCommitAndAllAfterIt()
    {
        using var folder = ResultFolder.Open(Target);
        Put(folder, "a.txt", "new");
        Assert.That(Directory.Exists(Target), Is.False);
        folder.Commit([]);
        Assert.That(File.ReadAllText(Path.Combine(Target, "a.txt")), Is.EqualTo("new"));
        Assert.That(Directory.GetFileSystemEntries(_root), Is.EqualTo(new[] { Target }));
    }

    [Test]
    public void FilesOfTheSameNameAreReplacedAndOthersLeftAlone()
    {
        Directory.CreateDirectory(Target);
        File.WriteAllText(Path.Combine(Target, "a.txt"), "old");
        File.WriteAllText(Path.Combine(Target, "mine.txt"), "mine");
        using var folder = ResultFolder.Open(Target);
        Put(folder, "a.txt", "new");
        folder.Commit([]);
        Assert.That(File.ReadAllText(Path.Combine(Target, "a.txt")), Is.EqualTo("new"));
        Assert.That(File.ReadAllText(Path.Combine(Target, "mine.txt")), Is.EqualTo("mine"));
    }

    [Test]
    public void FailedRunLeavesTheTargetAsItWas()
    {
        Directory.CreateDirectory(Target);
        File.WriteAllText(Path.Combine(Target, "a.txt"), "old");
        using (var folder = ResultFolder.Open(Target))
            Put(folder, "a.txt", "half");
        Assert.That(File.ReadAllText(Path.Combine(Target, "a.txt")), Is.EqualTo("old"));
        Assert.That(Directory.GetFileSystemEntries(_root), Is.EqualTo(new[] { Target }));
    }

    [Test]
    public void FailedMoveIsUndone()
    {
        Directory.CreateDirectory(Path.Combine(Target, "b.txt"));
        File.WriteAllText(Path.Combine(Target, "a.txt"), "old");
        using (var folder = ResultFolder.Open(Target))
        {
            Put(folder, "a.txt", "new");
            Put(folder, "b.txt", "cannot replace a folder");
            Assert.That(() => folder.Commit([]), Throws.InstanceOf<IOException>());
        }
        Assert.That(File.ReadAllText(Path.Combine(Target, "a.txt")), Is.EqualTo("old"));
        Assert.That(Directory.GetFileSystemEntries(_root), Is.EqualTo(new[] { Target }));
    }

    [Test]
    public void SecondRunIntoTheSameFolderIsRefused()
    {
        using var folder = ResultFolder.Open(Target);
        Assert.That(() => ResultFolder.Open(Target), Throws.InstanceOf<IOException>().With.Message.Contains("another run"));
    }

    [Test]
    public void LeftoversOfAKilledRunAreRemoved()
    {
        Directory.CreateDirectory(Target + ".partial");
        File.WriteAllText(Path.Combine(Target + ".partial", "stale.txt"), "stale");
        using var folder = ResultFolder.Open(Target);
        Put(folder, "a.txt", "new");
        folder.Commit([]);
        Assert.That(Directory.GetFiles(Target).Select(Path.GetFileName), Is.EqualTo(new[] { "a.txt" }));
    }

    [Test]
    public void FileInPlaceOfTheFolderIsRefused()
    {
        File.WriteAllText(Target, "a file");
        Assert.That(() => ResultFolder.Open(Target), Throws.InstanceOf<IOException>().With.Message.Contains("found a file"));
    }

    [TestCase("../a.txt")]
    [TestCase("b/../a.txt")]
    [TestCase("c/b/a.txt")]
    [TestCase("b/")]
    [TestCase("")]
    public void NamesOutsideTheFolderAreRefused(string name)
    {
        using var folder = ResultFolder.Open(Target);
        Assert.That(() => folder.Create(name), Throws.ArgumentException);
    }

    [Test]
    public void AFolderOfTheResultGoesAwayWithIt()
    {
        using (var first = ResultFolder.Open(Target))
        {
            Put(first, "one/list.json", "old");
            first.Commit([]);
        }
        using var second = ResultFolder.Open(Target);
        Put(second, "two/list.json", "new");
        second.Commit(["one/list.json"]);
        Assert.That(Directory.GetFileSystemEntries(Target), Is.EqualTo(new[] { Path.Combine(Target, "two") }));
        Assert.That(File.ReadAllText(Path.Combine(Target, "two", "list.json")), Is.EqualTo("new"));
    }

    private static void Put(ResultFolder folder, string name, string text)
    {
        using var writer = new StreamWriter(folder.Create(name));
        writer.Write(text);
    }
}
