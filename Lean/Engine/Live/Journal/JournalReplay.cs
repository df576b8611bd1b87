using System.Text;
using DolphinLean.Engine.Live.Wire;

namespace DolphinLean.Engine.Live.Journal;

/// <summary>
/// Compares what a session does with what its journal says it did. After the journal's end everything goes to <paramref name="next"/>, so
/// that a session which was cut goes on where it stopped.
/// </summary>
/// <param name="reader">The journal, at its beginning.</param>
/// <param name="next">Takes what the journal does not have; null to count it as a difference, except after the last input, where a crash may have cut it.</param>
public sealed class JournalReplay(JournalReader reader, ISessionJournal? next) : ISessionJournal
{
    private bool _isAtEnd;
    private bool _isAhead;

    /// <summary>The first difference; null while there is none.</summary>
    public ReplayDifference? Difference { get; private set; }

    /// <summary>Decisions that were the same.</summary>
    public long Decisions { get; private set; }

    /// <summary>Outputs that were the same.</summary>
    public long Outputs { get; private set; }

    /// <summary>Whether the journal has been read to its end.</summary>
    public bool IsAtEnd => _isAtEnd;

    /// <summary>The next recorded input; null at the end, or after a difference.</summary>
    public Inbound? NextInput()
    {
        if (Difference != null || !Peek())
            return null;
        if (reader.Current.Kind != RecordKind.Inbound)
        {
            Differ(Describe(reader.Current), "");
            return null;
        }
        return RecordFormat.ReadInbound(reader.Current);
    }

    /// <inheritdoc/>
    public void Write(Inbound inbound)
    {
        if (!_isAtEnd)
            _isAhead = false;
        else
            next?.Write(inbound);
    }

    /// <inheritdoc/>
    public void WriteDecision(long timeMs, ReadOnlySpan<byte> line)
    {
        if (Compare(RecordKind.Decision, line))
            Decisions++;
        else if (_isAtEnd)
            next?.WriteDecision(timeMs, line);
    }

    /// <inheritdoc/>
    public void Write(long timeMs, Outbound outbound)
    {
        if (Compare(RecordKind.Outbound, RecordFormat.Payload(outbound)))
            Outputs++;
        else if (_isAtEnd)
            next?.Write(timeMs, outbound);
    }

    /// <inheritdoc/>
    public void Commit()
    {
        if (_isAtEnd)
            next?.Commit();
    }

    private bool Compare(RecordKind kind, ReadOnlySpan<byte> payload)
    {
        if (Difference != null || !Peek())
            return false;
        if (reader.Current.Kind == kind && reader.Current.Payload.Span.SequenceEqual(payload))
        {
            _isAhead = false;
            return true;
        }
        Differ(Describe(reader.Current), Describe(new JournalRecord(reader.Current.Number, kind, 0, payload.ToArray())));
        return false;
    }

    private bool Peek()
    {
        if (!_isAhead && !_isAtEnd)
            _isAtEnd = !(_isAhead = reader.Read());
        return _isAhead;
    }

    private void Differ(string recorded, string replayed) => Difference = new ReplayDifference(reader.Current.Number, recorded, replayed);

    private static string Describe(in JournalRecord record) => record.Kind switch
    {
        RecordKind.Decision => $"decision {Encoding.UTF8.GetString(record.Payload.Span).TrimEnd('\n')}",
        RecordKind.Outbound => $"output {RecordFormat.ReadOutbound(record)}",
        _ => $"input {RecordFormat.ReadInbound(record)}",
    };
}
