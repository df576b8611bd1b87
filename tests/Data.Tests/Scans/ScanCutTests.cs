using DolphinLean.Data.Scans;
using NUnit.Framework;

namespace DolphinLean.Data.Tests.Scans;

/// <summary>What a row says never depends on a row behind it: data that end anywhere give the same rows up to there.</summary>
public sealed class ScanCutTests
{
    private const int Days = 3;

    private ScanSample _sample = null!;

    [SetUp]
    public void MakeSample()
    {
        _sample = new ScanSample();
        _sample.Days.RemoveRange(Days, _sample.Days.Count - Days);
    }

    [TearDown]
    public void DeleteSample() => _sample.Dispose();

    /// <summary>Regular days, days with holes, times that jitter, and bars that get longer or shorter amid a day.</summary>
    [Test]
    public void RowsUpToACutAreTheSame([Range(1, 24)] int seed)
    {
        var random = new Random(seed);
        MakeTimes(random);
        var whole = RowsOf(_sample.Write().Folder);
        for (var cut = 0; cut < 6; cut++)
        {
            var day = random.Next(Days);
            var rows = (day == 0 ? 9 : 1) + random.Next(cut < 3 ? 12 : ScanSample.RowsPerDay - 9);
            using var shorter = new ScanSample();
            shorter.Days.Clear();
            shorter.Days.AddRange(_sample.Days.Take(day + 1));
            shorter.Write();
            WriteFirst(_sample.Days[day], rows, shorter.PathOf(day));
            var found = RowsOf(shorter.Folder);
            Assert.That(found, Has.Count.EqualTo(day * ScanSample.RowsPerDay + rows));
            Assert.That(found, Is.EqualTo(whole.Take(found.Count)), $"day {day}, {rows} rows");
        }
    }

    /// <summary>Days whose bars are several times shorter or longer than those of the day before are no exception to a cut in time.</summary>
    [Test]
    public void RowsThatEndBeforeATimeAreTheSame([Range(1, 24)] int seed)
    {
        var random = new Random(seed);
        MakeTimes(random, changesDaily: true);
        var whole = RowsOf(_sample.Write().Folder);
        for (var cut = 0; cut < 12; cut++)
        {
            var row = random.Next(whole.Count);
            var untilMs = (cut % 3) switch { 0 => whole[row].EndMs, 1 => whole[row].TimeMs, _ => whole[row].EndMs - random.Next(1, 40_000) };
            var found = RowsOf(_sample.Folder, new ScanSourceOptions { UntilMs = untilMs });
            Assert.That(found, Is.EqualTo(whole.Where(one => one.EndMs <= untilMs)), $"until {untilMs}");
        }
    }

    [Test]
    public void EveryRowEndsAfterTheRowBefore([Range(1, 24)] int seed)
    {
        MakeTimes(new Random(seed), changesDaily: true);
        Assert.That(RowsOf(_sample.Write().Folder).Select(row => row.EndMs), Is.Ordered.And.Unique);
    }

    [Test]
    public void ADayOfShorterBarsHasThemFromItsFirstRowOn()
    {
        SetTimes(_sample.Days[1], row => row * 5_000L);
        SetTimes(_sample.Days[2], row => row * 300_000L);
        var rows = RowsOf(_sample.Write().Folder);
        Assert.That(rows.Take(2 * ScanSample.RowsPerDay).Select(row => row.EndMs - row.TimeMs).Distinct(), Is.EqualTo(new long[] { 60_000, 5_000 }));
        // Longer bars may be holes at first: they are told apart after eight.
        Assert.That(rows.Skip(2 * ScanSample.RowsPerDay).Select(row => row.EndMs - row.TimeMs), Is.EqualTo(
            Enumerable.Repeat(5_000L, 8).Concat(Enumerable.Repeat(300_000L, ScanSample.RowsPerDay - 8))));
    }

    [Test]
    public void HolesDoNotMakeBarsLonger()
    {
        foreach (var day in _sample.Days)
            SetTimes(day, row => (row + (row > 0 ? 1 : 0) + row / 50) * 60_000L);
        var rows = RowsOf(_sample.Write().Folder);
        Assert.That(rows.Select(row => row.EndMs - row.TimeMs), Is.All.EqualTo(60_000));
    }

    [Test]
    public void RowsAheadEndAsTheyAreSteppedLater()
    {
        MakeTimes(new Random(7), changesDaily: true);
        var ends = RowsOf(_sample.Write().Folder).ToDictionary(row => row.TimeMs, row => row.EndMs);
        var source = ScanSource.Open(_sample.Folder);
        var seen = 0;
        while (source.MoveNext())
        {
            var ahead = source.Ahead;
            for (var row = 0; row < ahead.Count; row++, seen++)
                Assert.That(new DateTimeOffset(ahead.EndOf(row)).ToUnixTimeMilliseconds(), Is.EqualTo(ends[ahead.Timestamps[row]]));
        }
        Assert.That(seen, Is.GreaterThan(1_000));
    }

    private void MakeTimes(Random random, bool changesDaily = false)
    {
        var spacing = 60_000L;
        foreach (var day in _sample.Days)
        {
            if (changesDaily)
                spacing = random.Next(3) switch { 0 => 5_000, 1 => 60_000, _ => 300_000 };
            var (time, kind, change) = (0L, random.Next(4), random.Next(ScanSample.RowsPerDay));
            SetTimes(day, row =>
            {
                var step = spacing;
                if (kind == 1)
                    step *= random.Next(8) == 0 ? 2 : 1;
                else if (kind == 2)
                    step += random.Next(-9, 10);
                else if (kind == 3 && row > Math.Max(change, 3))
                    step = spacing / 5;
                return time += row == 0 ? 0 : step;
            });
        }
    }

    private static void SetTimes(ScanSample.Day day, Func<int, long> offsetMs)
    {
        var times = day.Longs["timestamp"];
        for (var row = 0; row < times.Length; row++)
            times[row] = ScanSample.StartOf(day.Date) + offsetMs(row);
    }

    private static void WriteFirst(ScanSample.Day day, int rows, string path)
    {
        var (longs, doubles) = (day.Longs.ToDictionary(), day.Doubles.ToDictionary());
        day.Cut(rows);
        day.Write(path);
        foreach (var (name, values) in longs)
            day.Longs[name] = values;
        foreach (var (name, values) in doubles)
            day.Doubles[name] = values;
    }

    private static List<(long TimeMs, long EndMs, string Values)> RowsOf(string folder, ScanSourceOptions? options = null)
    {
        var rows = new List<(long, long, string)>();
        var source = ScanSource.Open(folder, (options ?? new ScanSourceOptions()) with { AllowGaps = true });
        while (source.MoveNext())
        {
            var row = source.Row;
            rows.Add((row.TimestampMs, row.TimestampMs + row.BarSpacingMs, FormattableString.Invariant(
                $"{row.RowInDay} {row.ScanNumber} {BitConverter.DoubleToInt64Bits(row.VelDiv)} {BitConverter.DoubleToInt64Bits(row.Instability150)} {string.Join(' ', row.Prices.ToArray().Select(BitConverter.DoubleToInt64Bits))}")));
        }
        return rows;
    }
}
