using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using DolphinLean.Data.Parquet;
using DolphinLean.Engine.Live.Wire;

namespace DolphinLean.Engine.Live.Journal;

/// <summary>The layout of a session's journal (docs/journal-format.md).</summary>
internal static class RecordFormat
{
    /// <summary>Length and checksum, which come before what they cover.</summary>
    public const int FrameLength = 8;

    /// <summary>Kind and time, which come before the payload.</summary>
    public const int HeadLength = 9;

    /// <summary>Longer records are none: a damaged length must not be believed.</summary>
    public const int LongestRecord = 64 << 20;

    public static ReadOnlySpan<byte> FileHead => "DOLPHIN-SESSION\x01"u8;

    /// <summary>Appends a framed record.</summary>
    public static void Write(ArrayBufferWriter<byte> target, RecordKind kind, long timeMs, ReadOnlySpan<byte> payload)
    {
        var span = target.GetSpan(FrameLength + HeadLength + payload.Length);
        var covered = span.Slice(FrameLength, HeadLength + payload.Length);
        covered[0] = (byte)kind;
        BinaryPrimitives.WriteInt64LittleEndian(covered[1..], timeMs);
        payload.CopyTo(covered[HeadLength..]);
        BinaryPrimitives.WriteInt32LittleEndian(span, covered.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(span[4..], Crc32.Compute(covered));
        target.Advance(FrameLength + covered.Length);
    }

    public static byte[] Payload(Inbound inbound) =>
        Fields([(byte)inbound.Kind], inbound.Channel, inbound.Status, inbound.Headers, inbound.Text);

    public static byte[] Payload(Outbound outbound) =>
        Fields([(byte)outbound.Kind, outbound.IsOrder ? (byte)1 : (byte)0], outbound.Channel, 0, outbound.Method, outbound.Target, outbound.Text);

    /// <summary>Reads what <see cref="Payload(Inbound)"/> wrote.</summary>
    public static Inbound ReadInbound(in JournalRecord record)
    {
        var rest = record.Payload.Span;
        var kind = (InboundKind)rest[0];
        var (channel, status) = Numbers(ref rest, 1);
        var headers = Text(ref rest);
        return new Inbound(record.TimeMs, kind, channel, status, headers, Text(ref rest));
    }

    /// <summary>Reads what <see cref="Payload(Outbound)"/> wrote.</summary>
    public static Outbound ReadOutbound(in JournalRecord record)
    {
        var rest = record.Payload.Span;
        var (kind, isOrder) = ((OutboundKind)rest[0], rest[1] == 1);
        var (channel, _) = Numbers(ref rest, 2);
        var (method, target) = (Text(ref rest), Text(ref rest));
        return new Outbound(kind, channel, method, target, Text(ref rest), isOrder);
    }

    private static byte[] Fields(ReadOnlySpan<byte> head, int channel, int status, params ReadOnlySpan<string> texts)
    {
        var length = head.Length + 8;
        foreach (var text in texts)
            length += 4 + Encoding.UTF8.GetByteCount(text);
        var bytes = new byte[length];
        head.CopyTo(bytes);
        var rest = bytes.AsSpan(head.Length);
        BinaryPrimitives.WriteInt32LittleEndian(rest, channel);
        BinaryPrimitives.WriteInt32LittleEndian(rest[4..], status);
        rest = rest[8..];
        foreach (var text in texts)
        {
            var written = Encoding.UTF8.GetBytes(text, rest[4..]);
            BinaryPrimitives.WriteInt32LittleEndian(rest, written);
            rest = rest[(4 + written)..];
        }
        return bytes;
    }

    private static (int First, int Second) Numbers(ref ReadOnlySpan<byte> rest, int from)
    {
        var numbers = (BinaryPrimitives.ReadInt32LittleEndian(rest[from..]), BinaryPrimitives.ReadInt32LittleEndian(rest[(from + 4)..]));
        rest = rest[(from + 8)..];
        return numbers;
    }

    private static string Text(ref ReadOnlySpan<byte> rest)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(rest);
        var text = Encoding.UTF8.GetString(rest.Slice(4, length));
        rest = rest[(4 + length)..];
        return text;
    }
}
