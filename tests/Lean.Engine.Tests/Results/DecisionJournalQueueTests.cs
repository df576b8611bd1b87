using DolphinLean.Data.Journal;
using DolphinLean.Engine.Results.Journal;
using NUnit.Framework;

namespace DolphinLean.Lean.Engine.Tests.Results;

[TestFixture]
public sealed class DecisionJournalQueueTests
{
    [Test]
    public void WritesTheLinesOfTheWriterAlone([Values(0, 1, 255, 256, 257, 3_000)] int decisions)
    {
        using var direct = new MemoryStream();
        using var queued = new MemoryStream();
        using var alone = new DecisionJournalWriter(direct);
        using var behind = new DecisionJournalWriter(queued);
        using var queue = new DecisionJournalQueue(behind);
        foreach (var journal in new IDecisionJournal[] { alone, queue })
            WriteRandom(journal, decisions);
        queue.Complete();
        Assert.That(queued.ToArray(), Is.EqualTo(direct.ToArray()));
        Assert.That((behind.Count, behind.Hash), Is.EqualTo((alone.Count, alone.Hash)));
    }

    [Test]
    public void WhatTheWriterThrowsComesOut()
    {
        var writer = new DecisionJournalWriter(new FullStream());
        using var queue = new DecisionJournalQueue(writer);
        Assert.That(() =>
        {
            WriteRandom(queue, 2_000);
            queue.Complete();
        }, Throws.InstanceOf<IOException>().With.Message.EqualTo("no space left"));
    }

    [Test]
    public void ABrokenOffRunWaitsForItsBatchAndThrowsNothing()
    {
        var queue = new DecisionJournalQueue(new DecisionJournalWriter(new FullStream()));
        WriteRandom(queue, 300);
        Assert.That(queue.Dispose, Throws.Nothing);
    }

    private static void WriteRandom(IDecisionJournal journal, int decisions)
    {
        var random = new Random(5);
        var fields = new JournalField[40];
        for (var i = 0; i < decisions; i++)
        {
            var count = random.Next(fields.Length);
            for (var field = 0; field < count; field++)
                fields[field] = random.Next(3) == 0 ? JournalField.Of($"f{field}", $"text {random.Next()}") : new JournalField($"f{field}", random.NextDouble());
            journal.Write(i, "alpha", "ENTER", "BTCUSDT", fields.AsSpan(0, count));
        }
    }

    private sealed class FullStream : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("no space left");

        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("no space left");
    }
}
