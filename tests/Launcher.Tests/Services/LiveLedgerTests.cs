using DolphinLean.Data.Journal;
using DolphinLean.Launcher.Services;
using DolphinLean.Tests.Running;
using NUnit.Framework;

namespace DolphinLean.Launcher.Tests.Services;

/// <summary>Each finished day of a session is in its file once, whatever a crash left of it.</summary>
[TestFixture]
public sealed class LiveLedgerTests
{
    private const string Header = "date,pnl,capital,boost,beta,mc_status,trades\n";
    private const string First = "2025-05-08,1.5,25001.5,1,0.2,OK,2\n";
    private const string Second = "2025-05-09,-2,24999.5,1.35,0.8,HIBERNATE,1\n";

    private static readonly DailyRecord[] Days =
        [new(new DateOnly(2025, 5, 8), 1.5, 25_001.5, 1, 0.2, "OK", 2), new(new DateOnly(2025, 5, 9), -2, 24_999.5, 1.35, 0.8, "HIBERNATE", 1)];

    [TestCase("", TestName = "nothing")]
    [TestCase("date,pnl,cap", TestName = "half a header")]
    [TestCase(Header, TestName = "the header")]
    [TestCase(Header + "2025-05-08,1.5,250", TestName = "half of the first day")]
    [TestCase(Header + First, TestName = "the first day")]
    [TestCase(Header + First + "2025-05-0", TestName = "a piece of the second day")]
    [TestCase(Header + First + Second, TestName = "all of it")]
    public void ADayIsThereOnceWhateverWasLeft(string left)
    {
        using var folder = new TemporaryFolder();
        var path = folder["s.daily.csv"];
        if (left.Length > 0)
            File.WriteAllText(path, left);
        var ledger = new LiveLedger(path, next: null);
        foreach (var day in Days)
            ledger.EndDay(day);
        Assert.That(File.ReadAllText(path), Is.EqualTo(Header + First + Second));
    }
}
