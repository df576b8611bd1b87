namespace QuantConnect;

/// <summary>Numbers written with the digits 0-9 and A-Z, as security identifiers hold them.</summary>
internal static class Base36
{
    private const int LongestText = 13;

    /// <summary>Text of a number, "0" for zero.</summary>
    public static string Encode(ulong number)
    {
        Span<char> digits = stackalloc char[LongestText];
        var start = LongestText;
        do
        {
            var digit = (int)(number % 36);
            digits[--start] = (char)(digit < 10 ? '0' + digit : 'A' + digit - 10);
            number /= 36;
        }
        while (number != 0);
        return new string(digits[start..]);
    }

    /// <summary>Number of a text; false if it holds another character or does not fit.</summary>
    public static bool TryDecode(ReadOnlySpan<char> text, out ulong number)
    {
        number = 0;
        if (text.IsEmpty || text.Length > LongestText) return false;
        UInt128 sum = 0;
        foreach (var c in text)
        {
            int digit;
            if (char.IsAsciiDigit(c)) digit = c - '0';
            else if (char.IsAsciiLetterUpper(c)) digit = c - 'A' + 10;
            else return false;
            sum = sum * 36 + (uint)digit;
        }
        if (sum > ulong.MaxValue) return false;
        number = (ulong)sum;
        return true;
    }
}
