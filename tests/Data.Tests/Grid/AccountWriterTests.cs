using DolphinLean.Data.Grid;
using DolphinLean.Data.Grid.Services;
using DolphinLean.Tests;
using NUnit.Framework;

namespace DolphinLean.Data.Tests.Grid;

/// <summary>An account has one writer: on a machine by a file, among machines by the grid that they share.</summary>
internal sealed class AccountWriterTests
{
    private string _folder = "";

    [SetUp]
    public void Make() => _folder = Directory.CreateTempSubdirectory("writers-").FullName;

    [TearDown]
    public void Remove() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void AMachineHasOneWriterOfAnAccount()
    {
        var account = AccountWriter.NameOf("https://exchange", "key");
        using (var first = AccountWriter.TryTake(_folder, account))
        {
            Assert.That(first, Is.Not.Null);
            Assert.That(AccountWriter.TryTake(_folder, account), Is.Null);
            using var other = AccountWriter.TryTake(_folder, AccountWriter.NameOf("https://exchange", "another"));
            Assert.That(other, Is.Not.Null);
        }
        using var next = AccountWriter.TryTake(_folder, account);
        Assert.That(next, Is.Not.Null, "it was given back");
    }

    [Test]
    public void NamesDoNotTellTheKeyAndDifferByExchange()
    {
        Assert.That(AccountWriter.NameOf("a", "secret"), Has.Length.EqualTo(16).And.Not.Contains("secret"));
        Assert.That(AccountWriter.NameOf("a", "k"), Is.Not.EqualTo(AccountWriter.NameOf("b", "k")));
    }

    [Test]
    public void MachinesThatShareAGridHaveOneWriter()
    {
        var address = PostgresServer.Require();
        using var grid = FeatureGrid.Open(address, TimeProvider.System);
        using var other = FeatureGrid.Open(address, TimeProvider.System);
        // Two folders stand for two machines.
        using var here = AccountWriter.TryTake(Path.Combine(_folder, "here"), "shared")!;
        using var there = AccountWriter.TryTake(Path.Combine(_folder, "there"), "shared")!;
        Assert.That(here.TryShare(grid), Is.True);
        Assert.That(there.TryShare(other), Is.False);
        Assert.That(here.Keep(), Is.True);
        here.Dispose();
        Assert.That(() => there.Keep(), Is.True.After(10_000, 50));
    }
}
