using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace DolphinLean.Lean.Binance.Tests.Simulation;

/// <summary>What is said when something does not hold; made only then, because it is asked millions of times.</summary>
[InterpolatedStringHandler]
internal readonly ref struct Otherwise
{
    private readonly StringBuilder? _text;

    public Otherwise(int literalLength, int formattedCount, bool holds, out bool isWanted)
    {
        isWanted = !holds;
        _text = holds ? null : new StringBuilder(literalLength + 16 * formattedCount);
    }

    public string Text => _text?.ToString() ?? "";

    public void AppendLiteral(string text) => _text!.Append(text);

    public void AppendFormatted<T>(T value) => _text!.Append(CultureInfo.InvariantCulture, $"{value}");
}
