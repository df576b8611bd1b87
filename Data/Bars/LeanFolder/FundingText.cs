using System.Globalization;

namespace DolphinLean.Data.Bars.LeanFolder;

/// <summary>Funding settlements as LEAN keeps them: <c>yyyyMMdd HH:mm:ss,rate</c>, UTC, ascending.</summary>
internal static class FundingText
{
    /// <summary>How a settlement's time is written.</summary>
    public const string TimeFormat = "yyyyMMdd HH:mm:ss";

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">A row is no settlement or not after the one before.</exception>
    public static FundingRate[] Read(string path)
    {
        var rates = new List<FundingRate>();
        var line = 0;
        foreach (var row in File.ReadLines(path))
        {
            line++;
            if (row.Length == 0)
                continue;
            rates.Add(Parse(path, line, row));
            if (rates.Count > 1 && rates[^1].Utc <= rates[^2].Utc)
                throw Error(path, line, $"column time: expected a time after {Format(rates[^2].Utc)}, that of the row before, found {Format(rates[^1].Utc)}");
        }
        return [.. rates];
    }

    private static FundingRate Parse(string path, int line, string row)
    {
        var comma = row.IndexOf(',');
        if (comma < 0)
            throw Error(path, line, $"column rate is missing: expected a time and a rate, found '{BarTextDefect.Shown(row)}'");
        if (!DateTime.TryParseExact(
            row.AsSpan(0, comma), TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var utc))
            throw Error(path, line, $"column time: expected a time such as 20250510 08:00:00, found '{BarTextDefect.Shown(row[..comma])}'");
        if (!double.TryParse(row.AsSpan(comma + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out var rate) || !(Math.Abs(rate) < 1))
            throw Error(path, line, $"column rate: expected a share between -1 and 1, found '{BarTextDefect.Shown(row[(comma + 1)..])}'");
        return new FundingRate(utc, rate);
    }

    private static string Format(DateTime utc) => utc.ToString(TimeFormat, CultureInfo.InvariantCulture);

    private static InvalidDataException Error(string path, int line, string what) => new($"{path} line {line}, {what}.");
}
