using System.Globalization;
using DolphinLean.Algorithms.Tests.Oracle;
using DolphinLean.Data.Parquet;

namespace DolphinLean.Algorithms.Tests.Packaged;

/// <summary>Reads day files for the transcription, straight from their columns.</summary>
internal static class ScanFolderDays
{
    private static readonly string[] Features =
    [
        "timestamp", "scan_number", "vel_div", "v50_lambda_max_velocity", "v150_lambda_max_velocity", "v300_lambda_max_velocity",
        "v750_lambda_max_velocity", "instability_50", "instability_150",
    ];

    public static IEnumerable<SeedDay> Read(string folder) =>
        Directory.EnumerateFiles(folder, "*.parquet").Order(StringComparer.Ordinal).Select(ReadDay);

    private static SeedDay ReadDay(string path)
    {
        using var reader = ParquetReader.Open(path);
        var assets = reader.Schema.Columns.Select(column => column.Name).Where(name => !Features.Contains(name)).ToArray();
        var rows = (int)reader.RowCount;
        var timestamps = new long[rows];
        var velDiv = new double[rows];
        var prices = new double[rows * assets.Length];
        for (int group = 0, first = 0; group < reader.RowGroupCount; first += reader.RowsIn(group), group++)
        {
            var count = reader.RowsIn(group);
            reader.Read(group, reader.Schema.IndexOf("timestamp"), timestamps.AsSpan(first, count));
            reader.Read(group, reader.Schema.IndexOf("vel_div"), velDiv.AsSpan(first, count));
            var column = new double[count];
            for (var a = 0; a < assets.Length; a++)
            {
                reader.Read(group, reader.Schema.IndexOf(assets[a]), column);
                for (var i = 0; i < count; i++)
                    prices[(first + i) * assets.Length + a] = column[i];
            }
        }
        var date = DateOnly.ParseExact(Path.GetFileNameWithoutExtension(path), "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new SeedDay(date, assets, timestamps, velDiv, prices);
    }
}
