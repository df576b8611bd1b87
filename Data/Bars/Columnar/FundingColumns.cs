using System.Globalization;
using DolphinLean.Data.Parquet;

namespace DolphinLean.Data.Bars.Columnar;

/// <summary>Reads the store's funding settlements.</summary>
internal static class FundingColumns
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">A row is no settlement or not after the one before.</exception>
    public static FundingRate[] Read(string path)
    {
        using var table = TableFile.Open(path);
        if (table.Schema.Columns.Count != 2)
            throw new InvalidDataException($"{path}: expected the columns time and rate, found {table.Schema.Columns.Count} columns.");
        var rates = new List<FundingRate>();
        for (var group = 0; group < table.RowGroupCount; group++)
        {
            var times = new long[table.RowsIn(group)];
            var values = new double[times.Length];
            table.Read(group, 0, times);
            table.Read(group, 1, values);
            for (var row = 0; row < times.Length; row++)
            {
                ColumnFiles.DayOf(times[row], path);
                var rate = new FundingRate(DateTime.UnixEpoch.AddMilliseconds(times[row]), values[row]);
                if (!(Math.Abs(rate.Rate) < 1) || (rates.Count > 0 && rate.Utc <= rates[^1].Utc))
                    throw new InvalidDataException(string.Create(
                        CultureInfo.InvariantCulture,
                        $"{path} row {rates.Count}: expected a time after the row before and a rate between -1 and 1, found {rate.Utc:O} and {rate.Rate:R}."));
                rates.Add(rate);
            }
        }
        return [.. rates];
    }
}
