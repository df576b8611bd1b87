using DolphinLean.Data.Inflating;

namespace DolphinLean.Data.Bars.LeanFolder;

/// <summary>Reused memory for the bytes of a zip and for the text in it.</summary>
internal sealed class TextBuffer
{
    /// <summary>Zero bytes behind the text: they end the last number, and whole vectors may be loaded at any place of the text.</summary>
    public const int Padding = 64;

    private byte[] _zip = [];

    /// <summary>The text, followed by <see cref="Padding"/> zero bytes.</summary>
    public byte[] Text { get; private set; } = new byte[Padding];

    /// <summary>Bytes of text.</summary>
    public int Length { get; private set; }

    /// <summary>Inflates into the text.</summary>
    public Inflater Inflater { get; } = new();

    /// <summary>Room for the bytes of a file.</summary>
    public byte[] Zip(int bytes)
    {
        if (_zip.Length < bytes)
            _zip = GC.AllocateUninitializedArray<byte>(Math.Max(bytes, 2 * _zip.Length));
        return _zip;
    }

    /// <summary>Room for a text of a known length, ended by zeros.</summary>
    public Span<byte> SetLength(int bytes)
    {
        if (Text.Length < bytes + Padding)
            Text = GC.AllocateUninitializedArray<byte>(Math.Max(bytes + Padding, 2 * Text.Length));
        Text.AsSpan(bytes, Padding).Clear();
        Length = bytes;
        return Text.AsSpan(0, bytes);
    }
}
