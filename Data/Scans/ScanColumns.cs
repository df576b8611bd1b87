using DolphinLean.Data.Parquet;

namespace DolphinLean.Data.Scans;

/// <summary>Which column of a day file is what (dolphin.md, Scan files).</summary>
public sealed class ScanColumns
{
    /// <summary>Row time, Unix milliseconds, int64.</summary>
    public const string Timestamp = "timestamp";

    /// <summary>Running number of the row, int64.</summary>
    public const string ScanNumber = "scan_number";

    private static readonly string[] FeatureNames =
    [
        "vel_div", "v50_lambda_max_velocity", "v150_lambda_max_velocity", "v300_lambda_max_velocity", "v750_lambda_max_velocity",
        "instability_50", "instability_150",
    ];

    private ScanColumns(int timestamp, int scanNumber, int[] features, int[] assets, string[] assetNames)
    {
        TimestampIndex = timestamp;
        ScanNumberIndex = scanNumber;
        FeatureIndices = features;
        AssetIndices = assets;
        AssetNames = assetNames;
    }

    /// <summary>The feature columns, in the order of a day file. A column that is neither one of them, nor the two above, is an asset.</summary>
    public static IReadOnlyList<string> Features => FeatureNames;

    /// <summary>Assets of the file, in column order.</summary>
    public IReadOnlyList<string> AssetNames { get; }

    internal int TimestampIndex { get; }

    internal int ScanNumberIndex { get; }

    /// <summary>File columns of <see cref="Features"/>, in that order.</summary>
    internal int[] FeatureIndices { get; }

    /// <summary>File columns of <see cref="AssetNames"/>, in that order.</summary>
    internal int[] AssetIndices { get; }

    /// <summary>Whether a name is one of the fixed columns and therefore no asset.</summary>
    public static bool IsFixed(string name) => name is Timestamp or ScanNumber || FeatureNames.Contains(name);

    /// <summary>The schema of a day file with these assets.</summary>
    public static ParquetSchema SchemaFor(IEnumerable<string> assets) => new(
    [
        ParquetColumn.Int64(Timestamp), ParquetColumn.Int64(ScanNumber),
        .. FeatureNames.Select(ParquetColumn.Double), .. assets.Select(ParquetColumn.Double),
    ]);

    /// <summary>
    /// Finds the columns of a day file. All fixed columns are required: a feature under another name would pass for an asset.
    /// </summary>
    /// <returns>The columns, or null when <paramref name="defects"/> says what is missing or of the wrong type.</returns>
    internal static ScanColumns? Find(ParquetSchema schema, string file, List<ScanDefect> defects)
    {
        var before = defects.Count;
        var timestamp = Require(schema, file, Timestamp, defects);
        var scanNumber = Require(schema, file, ScanNumber, defects);
        var features = Array.ConvertAll(FeatureNames, name => Require(schema, file, name, defects));
        var assets = Enumerable.Range(0, schema.Columns.Count).Where(i => !IsFixed(schema.Columns[i].Name)).ToArray();
        if (assets.Length == 0)
            defects.Add(new ScanDefect(ScanDefectKind.MissingColumn, file, null, null, "expected at least one asset column, found none"));
        foreach (var index in assets)
            RequireType(schema.Columns[index], file, isInteger: false, defects);
        return defects.Count > before ? null
            : new ScanColumns(timestamp, scanNumber, features, assets, Array.ConvertAll(assets, i => schema.Columns[i].Name));
    }

    private static int Require(ParquetSchema schema, string file, string name, List<ScanDefect> defects)
    {
        var index = schema.IndexOf(name);
        if (index < 0)
            defects.Add(new ScanDefect(ScanDefectKind.MissingColumn, file, null, name, "expected this column, found none of that name"));
        else
            RequireType(schema.Columns[index], file, name is Timestamp or ScanNumber, defects);
        return index;
    }

    private static void RequireType(ParquetColumn column, string file, bool isInteger, List<ScanDefect> defects)
    {
        if (isInteger ? column.IsInteger() : column.IsNumber())
            return;
        var expected = isInteger ? "int64 (milliseconds, if a timestamp) or int32" : "double, float, int32 or int64";
        defects.Add(new ScanDefect(
            ScanDefectKind.WrongType, file, null, column.Name, $"expected {expected}, found {column.Describe()}"));
    }
}
