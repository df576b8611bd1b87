using System.Globalization;
using DolphinLean.Data.Parquet;
using DolphinLean.Data.Scans;
using NUnit.Framework;

namespace DolphinLean.Data.Tests.Scans;

/// <summary>A small good folder of scans, in memory, that tests spoil and write.</summary>
internal sealed class ScanSample : IDisposable
{
    public const int DayCount = 5;
    public const int RowsPerDay = 200;
    public const long SpacingMs = 60_000;

    /// <summary>Feature columns are warm in the first rows of the first day.</summary>
    public const int WarmUpRows = 30;

    public static readonly DateOnly FirstDate = new(2025, 3, 1);

    public ScanSample()
    {
        for (var day = 0; day < DayCount; day++)
            Days.Add(new Day(FirstDate.AddDays(day), day * RowsPerDay));
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("scan-sample-").FullName;

    public List<Day> Days { get; } = [];

    public string PathOf(int day) => Path.Combine(Folder, ScanFile.NameOf(FirstDate.AddDays(day)));

    public ScanSample Write()
    {
        foreach (var day in Days)
            day.Write(Path.Combine(Folder, ScanFile.NameOf(day.Date)));
        return this;
    }

    /// <summary>Writes the folder and requires exactly this defect of it.</summary>
    public ScanDefect RequireOnly(ScanDefectKind kind, int day, int? row, string? column)
    {
        var defect = ScanChecker.Check(Write().Folder).Single();
        Assert.That((defect.Kind, defect.File, defect.Row, defect.Column), Is.EqualTo((kind, PathOf(day), row, column)));
        Assert.That(defect.ToString(), Does.StartWith(PathOf(day)).And.Not.Contain("\n"));
        if (row is not null)
            Assert.That(defect.ToString(), Does.Contain($", row {row}"));
        return defect;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    public static long StartOf(DateOnly date) => new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).ToUnixTimeMilliseconds();

    /// <summary>Columns by name; a test may replace, remove or add any.</summary>
    internal sealed class Day
    {
        public Day(DateOnly date, int firstRow)
        {
            Date = date;
            Longs["timestamp"] = Make(row => StartOf(date) + row * SpacingMs);
            Longs["scan_number"] = Make(row => (long)firstRow + row);
            for (var feature = 0; feature < ScanColumns.Features.Count; feature++)
            {
                var scale = feature + 1;
                Doubles[ScanColumns.Features[feature]] = Make(row =>
                    firstRow + row < WarmUpRows ? double.NaN : scale * Math.Sin(firstRow + row) / 100);
            }
            string[] assets = ["BTCUSDT", "ETHUSDT", "SOLUSDT"];
            for (var asset = 0; asset < assets.Length; asset++)
            {
                var level = 100.0 * (asset + 1);
                Doubles[assets[asset]] = Make(row => level + Math.Sin((firstRow + row) * (asset + 1)));
            }
        }

        public DateOnly Date { get; set; }

        public Dictionary<string, long[]> Longs { get; } = [];

        public Dictionary<string, double[]> Doubles { get; } = [];

        public HashSet<string> AsStrings { get; } = [];

        /// <summary>Keeps the first rows of every column.</summary>
        public void Cut(int rows)
        {
            foreach (var name in Longs.Keys.ToList())
                Longs[name] = Longs[name][..rows];
            foreach (var name in Doubles.Keys.ToList())
                Doubles[name] = Doubles[name][..rows];
        }

        public void Write(string path, int rowGroups = 1)
        {
            var columns = Longs.Keys.Select(ParquetColumn.Int64)
                .Concat(Doubles.Keys.Select(name => AsStrings.Contains(name) ? ParquetColumn.String(name) : ParquetColumn.Double(name))).ToList();
            var rows = Longs.Values.First().Length;
            using var table = TableFile.Create(path, new ParquetSchema(columns));
            for (var group = 0; group < rowGroups; group++)
            {
                var range = new Range(rows * group / rowGroups, rows * (group + 1) / rowGroups);
                table.BeginRowGroup(range.End.Value - range.Start.Value);
                for (var i = 0; i < columns.Count; i++)
                {
                    if (Longs.TryGetValue(columns[i].Name, out var longs))
                        table.Write(i, longs.AsSpan(range));
                    else if (AsStrings.Contains(columns[i].Name))
                        table.Write(i, Texts(Doubles[columns[i].Name].AsSpan(range)));
                    else
                        table.Write(i, Doubles[columns[i].Name].AsSpan(range));
                }
                table.EndRowGroup();
            }
            table.Complete();
        }

        private static BinaryColumn Texts(ReadOnlySpan<double> values)
        {
            var texts = new BinaryColumn();
            foreach (var value in values)
                texts.Add(value.ToString("R", CultureInfo.InvariantCulture));
            return texts;
        }

        private static T[] Make<T>(Func<int, T> value) => Enumerable.Range(0, RowsPerDay).Select(value).ToArray();
    }
}
