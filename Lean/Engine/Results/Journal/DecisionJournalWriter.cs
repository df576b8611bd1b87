using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using DolphinLean.Data.Journal;

namespace DolphinLean.Engine.Results.Journal;

/// <summary>
/// Writes decisions as JSON lines, each with the SHA-256 of the line before it and its own content, so that a change anywhere breaks
/// the chain from there on. Buffers are kept: a decision allocates nothing once they have grown to the longest line.
/// </summary>
public sealed class DecisionJournalWriter : IDecisionJournal, IDisposable
{
    private static readonly JsonWriterOptions Options = LeanJson.Compact with { SkipValidation = true };

    private readonly Stream _stream;
    private readonly ArrayBufferWriter<byte> _line = new(1024);
    private readonly Utf8JsonWriter _json;
    private readonly byte[] _hash = new byte[SHA256.HashSizeInBytes];

    /// <summary>Begins a journal.</summary>
    /// <param name="stream">Where lines go as they are written; disposed with the journal.</param>
    public DecisionJournalWriter(Stream stream)
    {
        _stream = stream;
        _json = new Utf8JsonWriter(_line, Options);
    }

    /// <summary>Decisions written so far.</summary>
    public long Count { get; private set; }

    /// <summary>Hash of the last line, lower-case hexadecimal; all zero before the first.</summary>
    public string Hash => Convert.ToHexStringLower(_hash);

    /// <inheritdoc/>
    public void Write(long timestampMs, string model, string decision, string asset, ReadOnlySpan<JournalField> fields)
    {
        _line.ResetWrittenCount();
        _line.Write(_hash);
        _json.Reset();
        _json.WriteStartObject();
        _json.WriteNumber(JournalFormat.Number, Count + 1);
        _json.WriteNumber(JournalFormat.Time, timestampMs);
        _json.WriteString(JournalFormat.Model, model);
        _json.WriteString(JournalFormat.Decision, decision);
        _json.WriteString(JournalFormat.Asset, asset);
        _json.WriteStartObject(JournalFormat.Fields);
        foreach (ref readonly var field in fields)
            WriteField(field);
        _json.WriteEndObject();
        _json.Flush();

        SHA256.HashData(_line.WrittenSpan, _hash);
        JournalFormat.AppendHash(_line, _hash);
        _stream.Write(_line.WrittenSpan[SHA256.HashSizeInBytes..]);
        Count++;
    }

    /// <summary>Writes what is buffered, and closes the stream.</summary>
    public void Dispose()
    {
        _json.Dispose();
        _stream.Dispose();
    }

    private void WriteField(in JournalField field)
    {
        if (field.Text != null)
            _json.WriteString(field.Name, field.Text);
        else if (double.IsFinite(field.Number))
            _json.WriteNumber(field.Name, field.Number);
        else
            _json.WriteString(field.Name, double.IsNaN(field.Number) ? "NaN" : field.Number > 0 ? "Infinity" : "-Infinity");
    }
}
