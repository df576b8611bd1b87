using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace DolphinLean.Engine.Results.Journal;

/// <summary>The layout of a journal line: <c>{"n":1,"time":…,"model":…,"decision":…,"asset":…,"fields":{…},"hash":"…"}</c>.</summary>
internal static class JournalFormat
{
    /// <summary>Length of everything that follows a line's content: hash, its name and the closing brace.</summary>
    public const int TailLength = 9 + 2 * SHA256.HashSizeInBytes + 2;

    public static readonly JsonEncodedText Number = JsonEncodedText.Encode("n");
    public static readonly JsonEncodedText Time = JsonEncodedText.Encode("time");
    public static readonly JsonEncodedText Model = JsonEncodedText.Encode("model");
    public static readonly JsonEncodedText Decision = JsonEncodedText.Encode("decision");
    public static readonly JsonEncodedText Asset = JsonEncodedText.Encode("asset");
    public static readonly JsonEncodedText Fields = JsonEncodedText.Encode("fields");

    private static ReadOnlySpan<byte> BeforeHash => ",\"hash\":\""u8;

    private static ReadOnlySpan<byte> AfterHash => "\"}"u8;

    /// <summary>Ends a line: its hash, the closing brace and a line feed.</summary>
    public static void AppendHash(ArrayBufferWriter<byte> line, ReadOnlySpan<byte> hash)
    {
        line.Write(BeforeHash);
        var digits = line.GetSpan(2 * hash.Length);
        if (!Convert.TryToHexStringLower(hash, digits, out var written))
            throw new InvalidOperationException("The buffer is too small for a hash.");
        line.Advance(written);
        line.Write(AfterHash);
        line.Write("\n"u8);
    }

    /// <summary>Splits a line into content and hash; false when it does not end as a line must.</summary>
    public static bool TrySplit(ReadOnlySpan<byte> line, out ReadOnlySpan<byte> content, Span<byte> hash)
    {
        content = default;
        if (line.Length <= TailLength)
            return false;
        var tail = line[^TailLength..];
        if (!tail.StartsWith(BeforeHash) || !tail.EndsWith(AfterHash))
            return false;
        content = line[..^TailLength];
        var digits = tail[BeforeHash.Length..^AfterHash.Length];
        return Convert.FromHexString(digits, hash, out _, out _) == OperationStatus.Done
            && !digits.ContainsAnyInRange((byte)'A', (byte)'F');
    }

    /// <summary>The running number of a line's content, or null when it has none.</summary>
    public static long? ReadNumber(ReadOnlySpan<byte> content)
    {
        var prefix = "{\"n\":"u8;
        if (!content.StartsWith(prefix))
            return null;
        var rest = content[prefix.Length..];
        var end = rest.IndexOf((byte)',');
        return end > 0 && long.TryParse(Encoding.ASCII.GetString(rest[..end]), out var number) ? number : null;
    }
}
