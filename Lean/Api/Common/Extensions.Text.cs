using System.Globalization;

namespace QuantConnect;

// Cells of text lines, and small questions about numbers.
public static partial class Extensions
{
    /// <summary>The cells of a line, separated by commas.</summary>
    /// <param name="str">The line.</param>
    /// <param name="size">How many cells are expected; more and fewer may come.</param>
    public static List<string> ToCsv(this string str, int size = 4)
    {
        var cells = new List<string>(size);
        cells.AddRange(str.Split(','));
        return cells;
    }

    /// <summary>The trimmed cells of a line; a delimiter inside quotation marks separates nothing.</summary>
    /// <param name="str">The line.</param>
    /// <param name="size">How many cells are expected; more and fewer may come.</param>
    /// <param name="delimiter">What separates cells.</param>
    public static List<string> ToCsvData(this string str, int size = 4, char delimiter = ',')
    {
        var cells = new List<string>(size);
        var (start, isQuoted) = (0, false);
        for (var i = 0; i < str.Length; i++)
        {
            isQuoted ^= str[i] == '"';
            if (!isQuoted && str[i] == delimiter)
            {
                cells.Add(str[start..i].Trim(' '));
                start = i + 1;
            }
        }

        cells.Add(str[start..].Trim(' '));
        return cells;
    }

    /// <summary>A cell of a line as a decimal number; false if there is no such cell or it is no number.</summary>
    public static bool TryGetDecimalFromCsv(this string csvLine, int index, out decimal value)
    {
        var cells = csvLine.Split(',');
        value = 0;
        return index >= 0 && index < cells.Length && decimal.TryParse(cells[index], NumberStyles.Any, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>A cell of a line as a decimal number; 0 if there is no such cell or it is no number, as in LEAN.</summary>
    public static decimal GetDecimalFromCsv(this string csvLine, int index) => csvLine.TryGetDecimalFromCsv(index, out var value) ? value : 0;

    /// <summary>Whether a number is none or infinite.</summary>
    public static bool IsNaNOrInfinity(this double value) => !double.IsFinite(value);

    /// <summary>Whether a number is none or zero.</summary>
    public static bool IsNaNOrZero(this double value) => double.IsNaN(value) || Math.Abs(value) < double.Epsilon;

    /// <summary>A text with its first letter in lower case.</summary>
    public static string ToCamelCase(this string value) => string.IsNullOrEmpty(value) ? value : char.ToLowerInvariant(value[0]) + value[1..];
}
