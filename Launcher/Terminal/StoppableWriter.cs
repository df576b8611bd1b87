using System.Text;

namespace DolphinLean.Launcher.Terminal;

/// <summary>Passes text on until the command is cancelled, so that Ctrl-C ends a long print that knows no token.</summary>
internal sealed class StoppableWriter(TextWriter inner, CancellationToken cancellation) : TextWriter
{
    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value)
    {
        cancellation.ThrowIfCancellationRequested();
        inner.Write(value);
    }

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(ReadOnlySpan<char> buffer)
    {
        cancellation.ThrowIfCancellationRequested();
        inner.Write(buffer);
    }

    public override void Flush() => inner.Flush();
}
