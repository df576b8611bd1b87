using System.Globalization;
using System.Runtime.CompilerServices;

namespace DolphinLean.Data.Bars.LeanFolder;

/// <summary>Numbers in the text of bar files: <c>102941.9</c>, without sign, space or grouping.</summary>
internal static class NumberText
{
    private const int ExactPowers = 23;
    private const ulong ExactMantissa = 1UL << 53;
    private const int MantissaDigits = 19;

    // 10^0 to 10^22 are doubles without error, so one division of an exact mantissa rounds once: to the double nearest to the text.
    private static readonly double[] PowersOfTen =
    [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ];

    /// <summary>Reads a number and moves past it. The text must end with a byte that is neither digit nor point.</summary>
    /// <param name="text">Where the number starts.</param>
    /// <param name="at">Place of the number; afterwards the place behind it. Stays where it is when no number is there.</param>
    /// <returns>The double nearest to the text; NaN when no number is there.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Read(ref readonly byte text, ref int at)
    {
        var start = at;
        ulong mantissa = 0;
        var i = start;
        uint digit;
        while ((digit = Digit(in text, i)) <= 9)
        {
            mantissa = mantissa * 10 + digit;
            i++;
        }
        var whole = i - start;
        var fraction = 0;
        if (At(in text, i) == '.')
        {
            var point = i++;
            while ((digit = Digit(in text, i)) <= 9)
            {
                mantissa = mantissa * 10 + digit;
                i++;
            }
            fraction = i - point - 1;
        }
        var digits = whole + fraction;
        if (digits is 0 or > MantissaDigits || mantissa > ExactMantissa || At(in text, i) is (byte)'e' or (byte)'E')
            return ReadSlowly(in text, ref at, i, digits);
        at = i;
        return fraction == 0 ? mantissa : mantissa / PowersOfTen[fraction];
    }

    /// <summary>Reads a number of at most nine digits and moves past it; -1 when there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int ReadInteger(ref readonly byte text, ref int at)
    {
        var start = at;
        var value = 0;
        uint digit;
        while ((digit = Digit(in text, at)) <= 9 && at - start < 9)
        {
            value = value * 10 + (int)digit;
            at++;
        }
        return at == start ? -1 : value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte At(ref readonly byte text, int at) => Unsafe.Add(ref Unsafe.AsRef(in text), at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Digit(ref readonly byte text, int at) => (uint)At(in text, at) - '0';

    // Many digits, or a power of ten as LEAN's own writer never gives but other tools do.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double ReadSlowly(ref readonly byte text, ref int at, int behindDigits, int digits)
    {
        if (digits == 0)
            return double.NaN;
        var end = behindDigits;
        if (At(in text, end) is (byte)'e' or (byte)'E')
        {
            var exponent = end + 1;
            if (At(in text, exponent) is (byte)'+' or (byte)'-')
                exponent++;
            if (Digit(in text, exponent) > 9)
                return double.NaN;
            while (Digit(in text, exponent) <= 9)
                exponent++;
            end = exponent;
        }
        var number = System.Runtime.InteropServices.MemoryMarshal.CreateReadOnlySpan(in Unsafe.Add(ref Unsafe.AsRef(in text), at), end - at);
        if (!double.TryParse(number, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value))
            return double.NaN;
        at = end;
        return value;
    }
}
