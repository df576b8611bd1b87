using System.Text;
using DolphinLean.Engine.Live.Journal;
using DolphinLean.Engine.Live.Wire;
using NUnit.Framework;

namespace DolphinLean.Lean.Engine.Tests.Live;

[TestFixture]
public sealed class SessionJournalTests
{
    private static readonly Inbound[] Inputs =
    [
        new(1_000, InboundKind.Start, Text: "{\"a\":\"ü\"}"), new(1_001, InboundKind.Tick),
        new(1_002, InboundKind.Reply, 7, 429, "Retry-After=3", "{\"code\":-1003}"),
    ];

    private static readonly Outbound Order = new(OutboundKind.Signed, 8, "POST", "/fapi/v1/order", "symbol=BTCUSDT", IsOrder: true);

    private string _path = "";

    [SetUp]
    public void SetUp() => _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    [TearDown]
    public void TearDown() => File.Delete(_path);

    private void Write()
    {
        using var journal = JournalWriter.Create(_path, TimeProvider.System);
        foreach (var input in Inputs)
            journal.Write(input);
        journal.WriteDecision(1_002, "{\"n\":1}\n"u8);
        journal.Write(1_002, Order);
        journal.Commit();
    }

    private List<JournalRecord> Read()
    {
        using var reader = JournalReader.Open(_path);
        var records = new List<JournalRecord>();
        while (reader.Read())
            records.Add(reader.Current);
        return records;
    }

    /// <summary>Runs the recorded inputs again and does what a session would do with them.</summary>
    private JournalReplay Replay(Action<JournalReplay, Inbound> handle, ISessionJournal? next = null)
    {
        using var reader = JournalReader.Open(_path);
        var replay = new JournalReplay(reader, next);
        while (replay.NextInput() is { } input)
        {
            replay.Write(input);
            handle(replay, input);
        }
        return replay;
    }

    private static void HandleAsRecorded(ISessionJournal journal, Inbound input)
    {
        if (input.Kind != InboundKind.Reply)
            return;
        journal.WriteDecision(1_002, "{\"n\":1}\n"u8);
        journal.Write(1_002, Order);
    }

    [Test]
    public void RecordsComeBackAsTheyWere()
    {
        Write();
        var seen = new List<Inbound>();
        var replay = Replay((journal, input) =>
        {
            seen.Add(input);
            HandleAsRecorded(journal, input);
        });
        Assert.That(seen, Is.EqualTo(Inputs));
        Assert.That(replay.Difference, Is.Null);
        Assert.That((replay.Decisions, replay.Outputs), Is.EqualTo((1L, 1L)));
        Assert.That(Read().Select(record => record.Kind), Is.EqualTo(new[]
        {
            RecordKind.Inbound, RecordKind.Inbound, RecordKind.Inbound, RecordKind.Decision, RecordKind.Outbound,
        }));
    }

    [Test]
    public void ATailThatIsCutAnywhereIsCutToTheLastWholeRecord()
    {
        Write();
        var whole = File.ReadAllBytes(_path);
        var records = Read();
        for (var length = 16; length < whole.Length; length++)
        {
            File.WriteAllBytes(_path, whole[..length]);
            JournalReader.CutTornTail(_path);
            var left = Read();
            Assert.That(left.Select(Text), Is.EqualTo(records.Take(left.Count).Select(Text)), $"{length} bytes");
            Assert.That(left, Has.Count.LessThan(records.Count));
            Assert.That(JournalReader.CutTornTail(_path), Is.Zero);
        }

        static string Text(JournalRecord record) => $"{record.Number} {record.Kind} {record.TimeMs} {Convert.ToHexString(record.Payload.Span)}";
    }

    [Test]
    public void AnyFlippedByteEndsTheJournalBeforeItsRecord()
    {
        Write();
        var whole = File.ReadAllBytes(_path);
        var records = Read();
        for (var at = 16; at < whole.Length; at++)
        {
            var damaged = (byte[])whole.Clone();
            damaged[at] ^= 0x41;
            File.WriteAllBytes(_path, damaged);
            Assert.That(Read(), Has.Count.LessThan(records.Count), $"byte {at}");
        }
    }

    [Test]
    public void ASessionThatWasCutGoesOnWhereItStopped()
    {
        Write();
        var whole = File.ReadAllBytes(_path);
        var lengthWithoutOutput = whole.Length;
        do
        {
            lengthWithoutOutput--;
            File.WriteAllBytes(_path, whole[..lengthWithoutOutput]);
        }
        while (JournalReader.CutTornTail(_path) != 0);
        using (var writer = JournalWriter.Append(_path, TimeProvider.System))
        {
            var replay = Replay(HandleAsRecorded, writer);
            Assert.That(replay.Difference, Is.Null);
            replay.Commit();
        }
        Assert.That(File.ReadAllBytes(_path), Is.EqualTo(whole));
    }

    [Test]
    public void ADifferenceNamesTheRecordAndBothValues()
    {
        Write();
        var replay = Replay((journal, input) =>
        {
            if (input.Kind == InboundKind.Reply)
                journal.WriteDecision(1_002, Encoding.UTF8.GetBytes("{\"n\":2}\n"));
        });
        Assert.That(replay.Difference!.ToString(), Does.Contain("record 4").And.Contain("{\"n\":1}").And.Contain("{\"n\":2}"));
        Assert.That(Replay((_, _) => { }).Difference!.ToString(), Does.Contain("record 4").And.Contain("nothing"));
    }

    [Test]
    public void ASessionThatWasCutBeforeItsFirstRecordHadNotBegun()
    {
        Write();
        var whole = File.ReadAllBytes(_path);
        var first = 16 + 8 + BitConverter.ToInt32(whole, 16);
        for (var length = 0; length <= whole.Length; length++)
        {
            File.WriteAllBytes(_path, whole[..length]);
            Assert.That(JournalReader.HasNoRecord(_path), Is.EqualTo(length < first), $"{length} bytes");
        }
        File.WriteAllText(_path, "DOLPHIN");
        Assert.That(JournalReader.HasNoRecord(_path));
        File.WriteAllText(_path, "date");
        Assert.That(JournalReader.HasNoRecord(_path), Is.False, "somebody else's file");
    }

    [Test]
    public void AnotherFileIsRefused()
    {
        File.WriteAllText(_path, "date,pnl\n2025-01-01,1\n2025-01-02,2\n");
        Assert.That(() => JournalReader.Open(_path), Throws.InstanceOf<InvalidDataException>().With.Message.Contains("DOLPHIN-SESSION"));
    }
}
