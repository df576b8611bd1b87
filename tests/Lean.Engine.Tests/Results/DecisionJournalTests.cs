using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DolphinLean.Data.Journal;
using DolphinLean.Engine.Results.Journal;
using NUnit.Framework;

namespace DolphinLean.Lean.Engine.Tests.Results;

[TestFixture]
public sealed class DecisionJournalTests
{
    private string _path = null!;

    [SetUp]
    public void MakeFile() => _path = Path.GetTempFileName();

    [TearDown]
    public void RemoveFile() => File.Delete(_path);

    [Test]
    public void LineHoldsTheDecisionWithRoundTripNumbers()
    {
        WriteJournal(1);
        using var line = JsonDocument.Parse(File.ReadLines(_path).Single());
        var root = line.RootElement;
        Assert.That(root.GetProperty("n").GetInt64(), Is.EqualTo(1));
        Assert.That(root.GetProperty("time").GetInt64(), Is.EqualTo(1_704_299_400_000));
        Assert.That(root.GetProperty("model").GetString(), Is.EqualTo("alpha"));
        Assert.That(root.GetProperty("decision").GetString(), Is.EqualTo("ENTER"));
        Assert.That(root.GetProperty("asset").GetString(), Is.EqualTo("WLDUSDT"));
        var fields = root.GetProperty("fields");
        Assert.That(fields.GetProperty("vel_div").GetDouble(), Is.EqualTo(-0.1 - 0.2));
        Assert.That(fields.GetProperty("trend").GetString(), Is.EqualTo("NaN"));
        Assert.That(fields.GetProperty("floor").GetString(), Is.EqualTo("-Infinity"));
        Assert.That(fields.GetProperty("note").GetString(), Is.EqualTo("a \"quoted\" text\n"));
    }

    [Test]
    public void HashChainsTheLineBeforeWithTheContent()
    {
        var (_, lastHash) = WriteJournal(3);
        var previous = new byte[32];
        foreach (var line in File.ReadLines(_path))
        {
            var cut = line.LastIndexOf(",\"hash\":\"", StringComparison.Ordinal);
            previous = SHA256.HashData([.. previous, .. Encoding.UTF8.GetBytes(line[..cut])]);
            Assert.That(line[cut..], Is.EqualTo($",\"hash\":\"{Convert.ToHexStringLower(previous)}\"}}"));
        }
        Assert.That(lastHash, Is.EqualTo(Convert.ToHexStringLower(previous)));
    }

    [Test]
    public void IntactJournalVerifies()
    {
        var (count, hash) = WriteJournal(50);
        Assert.That(JournalVerification.Verify(_path), Is.EqualTo(new JournalVerification(count, hash, null)));
    }

    [Test]
    public void EveryEditedByteBreaksTheLineItStandsIn()
    {
        WriteJournal(6);
        var bytes = File.ReadAllBytes(_path);
        for (var i = 0; i < bytes.Length; i += 7)
        {
            if (bytes[i] == (byte)'\n')
                continue;
            var edited = (byte[])bytes.Clone();
            edited[i] ^= 0x01;
            File.WriteAllBytes(_path, edited);
            var line = 1 + bytes.AsSpan(0, i).Count((byte)'\n');
            var verification = JournalVerification.Verify(_path);
            Assert.That(verification.Problem, Does.Contain($"line {line}:"), $"byte {i}");
            Assert.That(verification.Lines, Is.EqualTo(line - 1));
        }
    }

    [Test]
    public void LostLineIsNamed()
    {
        WriteJournal(5);
        var lines = File.ReadAllLines(_path);
        File.WriteAllLines(_path, lines.Where((_, index) => index != 2));
        Assert.That(JournalVerification.Verify(_path).Problem, Does.Contain("line 3: expected decision number 3, found 4"));
    }

    [Test]
    public void CutLineIsNamed()
    {
        WriteJournal(5);
        var text = File.ReadAllText(_path);
        File.WriteAllText(_path, text[..^20]);
        Assert.That(JournalVerification.Verify(_path).Problem, Does.Contain("line 5:").And.Contain("cut or edited"));
    }

    [Test]
    public void DecisionsAllocateNothingOnceBuffersHaveGrown()
    {
        using var journal = new DecisionJournalWriter(Stream.Null);
        JournalField[] fields = [new("vel_div", -0.021), new("confidence", 0.7), JournalField.Of("reason", "FIXED_TP")];
        for (var i = 0; i < 200; i++)
            journal.Write(i, "risk", "EXIT", "BTCUSDT", fields);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            journal.Write(i, "risk", "EXIT", "BTCUSDT", fields);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1000));
    }

    private (long Count, string Hash) WriteJournal(int lines)
    {
        using var journal = new DecisionJournalWriter(File.Create(_path));
        for (var i = 0; i < lines; i++)
        {
            journal.Write(
                1_704_299_400_000 + i, "alpha", "ENTER", "WLDUSDT",
                [
                    new("vel_div", -0.1 - 0.2), new("trend", double.NaN), new("floor", double.NegativeInfinity),
                    JournalField.Of("note", "a \"quoted\" text\n"), new("bar", i),
                ]);
        }
        return (journal.Count, journal.Hash);
    }
}
