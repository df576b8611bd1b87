using DolphinLean.Data.Scans;
using NUnit.Framework;

namespace DolphinLean.Data.Tests.Scans;

public sealed class ScanSourceTests
{
    private ScanSample _sample = null!;

    [SetUp]
    public void MakeSample() => _sample = new ScanSample();

    [TearDown]
    public void DeleteSample() => _sample.Dispose();

    [Test]
    public void Streams_every_value_in_order([Values(1, 3)] int rowGroups)
    {
        foreach (var day in _sample.Days)
            day.Write(Path.Combine(_sample.Folder, ScanFile.NameOf(day.Date)), rowGroups);
        var source = ScanSource.Open(_sample.Folder);
        var rows = 0;
        while (source.MoveNext())
        {
            var (day, row) = (_sample.Days[rows / ScanSample.RowsPerDay], rows % ScanSample.RowsPerDay);
            var scan = source.Row;
            Assert.That(source.Date, Is.EqualTo(day.Date));
            Assert.That((scan.TimestampMs, scan.ScanNumber, scan.RowInDay, scan.BarSpacingMs),
                Is.EqualTo((day.Longs["timestamp"][row], (long)rows, row, ScanSample.SpacingMs)));
            double[] features =
            [
                scan.VelDiv, scan.V50Velocity, scan.V150Velocity, scan.V300Velocity, scan.V750Velocity, scan.Instability50, scan.Instability150,
            ];
            Assert.That(features, Is.EqualTo(ScanColumns.Features.Select(name => day.Doubles[name][row])));
            Assert.That(scan.Assets, Is.EqualTo(new[] { "BTCUSDT", "ETHUSDT", "SOLUSDT" }));
            Assert.That(scan.Prices.ToArray(), Is.EqualTo(scan.Assets.Select(name => day.Doubles[name][row])));
            rows++;
        }
        Assert.That(rows, Is.EqualTo(ScanSample.DayCount * ScanSample.RowsPerDay));
        Assert.That((source.Survey.Rows, source.Survey.Prices), Is.EqualTo((rows, rows * 3L)));
        Assert.That(source.MoveNext(), Is.False);
    }

    [Test]
    public void Assets_come_and_go_and_keep_their_index()
    {
        // More than one block of eight columns, permuted from day to day.
        var names = Enumerable.Range(0, 21).Select(i => $"A{i}USDT").ToArray();
        for (var day = 0; day < ScanSample.DayCount; day++)
        {
            var doubles = _sample.Days[day].Doubles;
            doubles.Remove(day == 1 ? "ETHUSDT" : "none");
            for (var i = 0; i < names.Length; i++)
            {
                var name = names[(i * (day + 1)) % names.Length];
                if ((i + day) % 4 != 0 && !doubles.ContainsKey(name))
                    doubles[name] = doubles["BTCUSDT"].Select((price, row) => price * (1 + name.Length) + row % 7 + i).ToArray();
            }
        }
        var order = _sample.Days.SelectMany(day => day.Doubles.Keys).Where(name => !ScanColumns.IsFixed(name)).Distinct().ToList();
        var source = ScanSource.Open(_sample.Write().Folder);
        var known = 0;
        for (var rows = 0; source.MoveNext(); rows++)
        {
            var (day, row) = (_sample.Days[rows / ScanSample.RowsPerDay], rows % ScanSample.RowsPerDay);
            var scan = source.Row;
            Assert.That(scan.Assets, Has.Count.GreaterThanOrEqualTo(known));
            known = scan.Assets.Count;
            Assert.That(scan.Assets, Is.EqualTo(order.Take(known)));
            Assert.That(scan.Prices.ToArray(), Is.EqualTo(scan.Assets.Select(name => day.Doubles.TryGetValue(name, out var column) ? column[row] : double.NaN)));
        }
        Assert.That(known, Is.EqualTo(order.Count));
    }

    [Test]
    public void Start_and_end_are_inclusive()
    {
        var source = ScanSource.Open(_sample.Write().Folder, new ScanSourceOptions { Start = new(2025, 3, 2), End = new(2025, 3, 4) });
        var dates = new SortedSet<DateOnly>();
        while (source.MoveNext())
            dates.Add(source.Date);
        Assert.That(dates, Is.EqualTo(new DateOnly[] { new(2025, 3, 2), new(2025, 3, 3), new(2025, 3, 4) }));
    }

    [Test]
    public void Stops_before_the_first_row_of_a_defective_day()
    {
        _sample.Days[2].Doubles["SOLUSDT"][9] = -3;
        var source = ScanSource.Open(_sample.Write().Folder);
        for (var row = 0; row < 2 * ScanSample.RowsPerDay; row++)
            Assert.That(source.MoveNext(), Is.True);
        Assert.That(source.MoveNext, Throws.TypeOf<InvalidDataException>().With.Message.StartsWith(
            $"{_sample.PathOf(2)}, row 9, column SOLUSDT: expected a positive price").And.Message.Contains("--allow-gaps"));
    }

    [Test]
    public void Stops_at_once_for_a_defect_that_names_and_footers_show()
    {
        _sample.Days.RemoveAt(3);
        Assert.That(() => ScanSource.Open(_sample.Write().Folder), Throws.TypeOf<InvalidDataException>().With.Message.Contains("2025-03-04.parquet"));
    }

    [Test]
    public void With_gaps_allowed_bad_rows_are_dropped_and_bad_values_are_undefined()
    {
        _sample.Days[1].Doubles["SOLUSDT"][9] = -3;
        _sample.Days[1].Doubles["vel_div"][10] = double.PositiveInfinity;
        _sample.Days[3].Longs["timestamp"][60] = _sample.Days[3].Longs["timestamp"][59];
        _sample.Days.RemoveAt(2);
        _sample.Write();
        File.WriteAllText(_sample.PathOf(4), "PAR1");
        var source = ScanSource.Open(_sample.Folder, new ScanSourceOptions { AllowGaps = true });
        var rows = new List<(long Time, int RowInDay, double Price, double VelDiv)>();
        while (source.MoveNext())
            rows.Add((source.Row.TimestampMs, source.Row.RowInDay, source.Row.Prices[2], source.Row.VelDiv));
        Assert.That(rows, Has.Count.EqualTo(3 * ScanSample.RowsPerDay - 1));
        Assert.That(rows[ScanSample.RowsPerDay + 9].Price, Is.NaN);
        Assert.That(rows[ScanSample.RowsPerDay + 10].VelDiv, Is.NaN);
        Assert.That(rows.Select(row => row.Time), Is.Ordered.And.Unique);
        Assert.That(rows[^1].RowInDay, Is.EqualTo(ScanSample.RowsPerDay - 2));
        Assert.That(source.Warnings, Has.Count.EqualTo(5));
        Assert.That(string.Join('\n', source.Warnings), Does.Contain("2025-03-03").And.Contain("2025-03-05").And.Contain("row 60"));
    }

    [Test]
    public void Missing_columns_are_refused_even_with_gaps_allowed()
    {
        _sample.Days[2].Doubles.Remove("vel_div");
        Assert.That(() => ScanSource.Open(_sample.Write().Folder, new ScanSourceOptions { AllowGaps = true }),
            Throws.TypeOf<InvalidDataException>().With.Message.StartsWith($"{_sample.PathOf(2)}, column vel_div: expected this column"));
    }

    [Test]
    public void Spacing_is_the_days_median_and_carries_over_a_day_of_one_row()
    {
        var times = _sample.Days[0].Longs["timestamp"];
        for (var row = 1; row < times.Length; row++)
            times[row] = times[row - 1] + (row % 3 == 0 ? 7_000 : 5_000 + row % 2);
        _sample.Days[4].Cut(1);
        var source = ScanSource.Open(_sample.Write().Folder);
        var spacings = new Dictionary<DateOnly, long>();
        while (source.MoveNext())
            spacings[source.Date] = source.Row.BarSpacingMs;
        Assert.That(spacings.Values, Is.EqualTo(new long[] { 5_001, 60_000, 60_000, 60_000, 60_000 }));
    }

    [Test]
    public void No_bytes_are_allocated_per_row()
    {
        var source = ScanSource.Open(_sample.Write().Folder);
        source.MoveNext();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var sum = 0.0;
        for (var row = 1; row < ScanSample.RowsPerDay; row++)
        {
            source.MoveNext();
            sum += source.Row.Prices[1] + source.Row.VelDiv + source.Row.TimestampMs;
        }
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
        Assert.That(sum, Is.NaN.Or.Positive);
    }

    [Test]
    public void The_last_row_stays_as_it_is_behind_days_that_cannot_be_used([Values] bool readsAhead, [Values(1, 2, 3)] int unusable)
    {
        for (var day = ScanSample.DayCount - unusable; day < ScanSample.DayCount; day++)
            _sample.Days[day].Longs["timestamp"].AsSpan().Fill(0);
        var source = ScanSource.Open(_sample.Write().Folder, new ScanSourceOptions { AllowGaps = true, ReadsAhead = readsAhead });
        while (source.MoveNext())
        {
        }
        var last = _sample.Days[^(unusable + 1)];
        Assert.That(source.Row.TimestampMs, Is.EqualTo(last.Longs["timestamp"][^1]));
        Assert.That(source.Row.Prices.ToArray(), Is.EqualTo(source.Row.Assets.Select(name => last.Doubles[name][^1])));
        Assert.That(source.Warnings, Has.Count.GreaterThanOrEqualTo(unusable));
    }

    [Test]
    public void The_fingerprint_names_the_rows_and_not_their_encoding()
    {
        var before = FingerprintOf(_sample.Write().Folder);
        Assert.That(FingerprintOf(_sample.Folder), Is.EqualTo(before).And.Length.EqualTo(64));
        _sample.Days[1].Write(_sample.PathOf(1), rowGroups: 3);
        Assert.That(FingerprintOf(_sample.Folder), Is.EqualTo(before));
        foreach (var column in new[] { "vel_div", "instability_150", "SOLUSDT" })
        {
            var values = _sample.Days[1].Doubles[column];
            values[^1] = Math.BitIncrement(values[^1]);
            Assert.That(FingerprintOf(_sample.Write().Folder), Is.Not.EqualTo(before), column);
            values[^1] = Math.BitDecrement(values[^1]);
        }
        foreach (var column in new[] { "timestamp", "scan_number" })
        {
            _sample.Days[1].Longs[column][^1]++;
            Assert.That(FingerprintOf(_sample.Write().Folder), Is.Not.EqualTo(before), column);
            _sample.Days[1].Longs[column][^1]--;
        }
        Assert.That(FingerprintOf(_sample.Write().Folder), Is.EqualTo(before));
        File.Delete(_sample.PathOf(4));
        Assert.That(FingerprintOf(_sample.Folder), Is.Not.EqualTo(before));
    }

    private static string FingerprintOf(string folder)
    {
        var source = ScanSource.Open(folder);
        while (source.MoveNext())
        {
        }
        return source.Fingerprint;
    }
}
