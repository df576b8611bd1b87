using System.Globalization;
using System.Text;
using DolphinLean.Data.Parquet;

namespace DolphinLean.Data.Grid;

/// <summary>The checksum that each value carries: CRC-32 of map, key and text, so that a value under another's key is noticed too.</summary>
public static class GridChecksum
{
    /// <summary>The checksum of a value.</summary>
    public static uint Of(string map, string key, string text) => Crc32.Compute(Encoding.UTF8.GetBytes($"{map}\0{key}\0{text}"));

    /// <summary>Compares a value with its checksum.</summary>
    /// <exception cref="GridValueException">They differ.</exception>
    internal static void Check(string map, string key, string text, uint expected, long version)
    {
        var found = Of(map, key, text);
        if (found != expected)
            throw new GridValueException(map, key, string.Create(CultureInfo.InvariantCulture, $"expected checksum {expected:x8}, found {found:x8} over {text.Length} characters")) { Version = version };
    }
}
