using DolphinLean.Launcher;
using DolphinLean.Tests.Running;
using NUnit.Framework;

namespace DolphinLean.Tests.Commands;

[TestFixture]
public sealed class DataGenerateCommandTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public void EqualOptionsGiveEqualFilesAndOtherSeedsOthers()
    {
        var one = Generate("one", "3");
        Assert.That(Generate("two", "3"), Is.EqualTo(one));
        Assert.That(Generate("three", "4"), Is.Not.EqualTo(one));
        Assert.That(one, Has.Count.EqualTo(2));
    }

    [Test]
    public void WhatWasGeneratedIsWithoutDefects()
    {
        Generate("market", "1");
        Cli.Run("data", "check", _folder["market"]).Succeeded();
    }

    [Test]
    public void AnEarlierMarketIsReplacedAndForeignFilesAreNot()
    {
        Generate("market", "1");
        var second = Generate("market", "2");
        Assert.That(second, Is.EqualTo(Generate("other", "2")));
        File.WriteAllText(_folder["market/thesis.txt"], "mine");
        Arguments("market", "3").RefusedNaming("thesis.txt");
        Assert.That(File.ReadAllText(_folder["market/thesis.txt"]), Is.EqualTo("mine"));
    }

    [Test]
    public void ACancelledGenerationLeavesNothing()
    {
        using var error = new StringWriter();
        var exitCode = DolphinCommand.Run(
            ["data", "generate", "--out", _folder["market"]], TextWriter.Null, error, new CancellationToken(canceled: true));
        Assert.That(exitCode, Is.EqualTo(130));
        Assert.That(Directory.EnumerateFileSystemEntries(_folder.Path), Is.Empty);
    }

    private Dictionary<string, string> Generate(string name, string seed)
    {
        Arguments(name, seed).Succeeded();
        return Directory.EnumerateFiles(_folder[name])
            .ToDictionary(file => Path.GetFileName(file), file => Convert.ToHexString(File.ReadAllBytes(file)));
    }

    private CliResult Arguments(string name, string seed) =>
        Cli.Run("data", "generate", "--assets", "3", "--days", "2", "--bars-per-day", "96", "--seed", seed, "--out", _folder[name]);
}
