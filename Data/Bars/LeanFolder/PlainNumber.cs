using System.Globalization;

namespace DolphinLean.Data.Bars.LeanFolder;

/// <summary>Numbers as text without exponent, because LEAN reads none: the shortest digits that read back as the same double.</summary>
internal static class PlainNumber
{
    /// <summary>Writes a finite number.</summary>
    /// <param name="value">The number.</param>
    /// <param name="text">Where to; 400 bytes hold every double.</param>
    /// <returns>Bytes written.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is NaN or infinite.</exception>
    public static int Format(double value, Span<byte> text)
    {
        if (!double.IsFinite(value))
            throw new ArgumentOutOfRangeException(nameof(value), value, "expected a finite number");
        if (value == 0)
            value = 0;
        value.TryFormat(text, out var length, "R", CultureInfo.InvariantCulture);
        var mark = text[..length].IndexOf((byte)'E');
        return mark < 0 ? length : Expand(text, length, mark);
    }

    // "-1.25E-07": sign, digits, and the place of the point in them.
    private static int Expand(Span<byte> text, int length, int mark)
    {
        var exponent = int.Parse(text[(mark + 1)..length], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        Span<byte> digits = stackalloc byte[32];
        var count = 0;
        var sign = text[0] == '-' ? 1 : 0;
        var point = 0;
        for (var i = sign; i < mark; i++)
        {
            if (text[i] != '.')
                digits[count++] = text[i];
            else
                point = count;
        }
        point = (point == 0 ? count : point) + exponent;
        var at = sign;
        if (point <= 0)
        {
            "0."u8.CopyTo(text[at..]);
            text.Slice(at + 2, -point).Fill((byte)'0');
            at += 2 - point;
            digits[..count].CopyTo(text[at..]);
            return at + count;
        }
        for (var i = 0; i < Math.Max(point, count); i++)
        {
            if (i == point)
                text[at++] = (byte)'.';
            text[at++] = i < count ? digits[i] : (byte)'0';
        }
        return at;
    }
}
