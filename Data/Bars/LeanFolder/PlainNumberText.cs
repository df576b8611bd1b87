using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DolphinLean.Data.Bars.LeanFolder;

/// <summary>Numbers in the text of bar files, byte by byte: what every processor can do, and what long numbers and exponents need.</summary>
internal static class PlainNumberText
{
    private const int MostIntegerDigits = 9;

    /// <summary>Reads a number and moves past it: digits with at most one point, and an exponent, which LEAN never writes but other tools do.</summary>
    /// <param name="text">The text, which ends with a byte that no number has.</param>
    /// <param name="at">Place of the number; afterwards the place behind it. Stays where it is when no number is there.</param>
    /// <returns>The double nearest to the text; NaN when no number is there.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Read(ref readonly byte text, ref int at)
    {
        var end = SkipDigits(in text, at);
        var digits = end - at;
        if (At(in text, end) == '.')
        {
            var behind = SkipDigits(in text, end + 1);
            digits += behind - end - 1;
            end = behind;
        }
        if (digits == 0)
            return double.NaN;
        if (At(in text, end) is (byte)'e' or (byte)'E')
        {
            var exponent = end + (At(in text, end + 1) is (byte)'+' or (byte)'-' ? 2 : 1);
            var behind = SkipDigits(in text, exponent);
            if (behind > exponent)
                end = behind;
        }
        var number = MemoryMarshal.CreateReadOnlySpan(in Unsafe.Add(ref Unsafe.AsRef(in text), at), end - at);
        if (!double.TryParse(number, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value))
            return double.NaN;
        at = end;
        return value;
    }

    /// <summary>Reads a whole number of at most nine digits and moves past it; -1 when there is none.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int ReadInteger(ref readonly byte text, ref int at)
    {
        var end = SkipDigits(in text, at);
        if (end == at || end - at > MostIntegerDigits)
            return -1;
        var value = 0;
        for (; at < end; at++)
            value = value * 10 + At(in text, at) - '0';
        return value;
    }

    private static int SkipDigits(ref readonly byte text, int at)
    {
        while ((uint)At(in text, at) - '0' <= 9)
            at++;
        return at;
    }

    private static byte At(ref readonly byte text, int at) => Unsafe.Add(ref Unsafe.AsRef(in text), at);
}
