using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;

namespace DolphinLean.Engine.Results.Reports;

/// <summary>Writes HTML: what stands in the code goes out as it is, every interpolated value is encoded.</summary>
internal sealed class HtmlWriter(TextWriter writer)
{
    /// <summary>Writes markup with values.</summary>
    public void Write([InterpolatedStringHandlerArgument("")] ref Interpolated markup) => markup.Complete();

    /// <summary>Writes markup that holds no values.</summary>
    public void Markup(string markup) => writer.Write(markup);

    /// <summary>Writes a coordinate or size with at most two decimals.</summary>
    public void Coordinate(double value) => writer.Write(value.ToString("0.##", CultureInfo.InvariantCulture));

    /// <summary>Interpolated markup; the compiler calls its members.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Interpolated
    {
        private readonly TextWriter _writer;

        public Interpolated(int literalLength, int formattedCount, HtmlWriter owner)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(literalLength + formattedCount);
            _writer = owner.Output;
        }

        public void Complete() => _writer.Write('\n');

        public void AppendLiteral(string markup) => _writer.Write(markup);

        public void AppendFormatted(string? text) => _writer.Write(WebUtility.HtmlEncode(text));

        public void AppendFormatted<T>(T value, string? format = null)
            where T : IFormattable =>
            _writer.Write(WebUtility.HtmlEncode(value.ToString(format, CultureInfo.InvariantCulture)));
    }

    private TextWriter Output => writer;
}
