using DolphinLean.Data.Scans;
using NUnit.Framework;

namespace DolphinLean.Data.Tests.Scans;

public sealed class ScanStretchTests
{
    private ScanSample _sample = null!;

    [SetUp]
    public void MakeSample() => _sample = new ScanSample();

    [TearDown]
    public void DeleteSample() => _sample.Dispose();

    [Test]
    public void Shows_the_rows_behind_the_current_one_but_never_the_days_last()
    {
        var source = ScanSource.Open(_sample.Write().Folder);
        Assert.That(source.Ahead.Count, Is.Zero, "before the first row");
        for (var row = 0; source.MoveNext(); row++)
        {
            var (day, inDay) = (_sample.Days[row / ScanSample.RowsPerDay], row % ScanSample.RowsPerDay);
            var ahead = source.Ahead;
            Assert.That(ahead.Count, Is.EqualTo(Math.Max(0, ScanSample.RowsPerDay - 2 - inDay)));
            if (ahead.Count == 0)
                continue;
            var next = inDay + 1;
            Assert.That(ahead.IsWhole && ahead.Assets == 3);
            Assert.That(ahead.Timestamps[0], Is.EqualTo(day.Longs["timestamp"][next]));
            Assert.That(ahead.VelDiv[0], Is.EqualTo(day.Doubles["vel_div"][next]));
            Assert.That(ahead.Prices[1], Is.EqualTo(day.Doubles["ETHUSDT"][next]));
            var later = day.Doubles["SOLUSDT"].Skip(next).Take(ahead.Count).ToArray();
            Assert.That(ahead.RangeOf(2), Is.EqualTo((later.Min(), later.Max())));
            Assert.That(ahead.Take(7).Count, Is.EqualTo(Math.Min(7, ahead.Count)));
        }
    }

    [Test]
    public void Counts_the_rows_that_end_before_a_time()
    {
        var source = ScanSource.Open(_sample.Write().Folder);
        source.MoveNext();
        var ahead = source.Ahead;
        for (var row = 0; row < ahead.Count; row += 13)
        {
            Assert.That(ahead.CountBefore(ahead.EndOf(row)), Is.EqualTo(row));
            Assert.That(ahead.CountBefore(ahead.EndOf(row).AddTicks(1)), Is.EqualTo(row + 1));
        }
        Assert.That(ahead.CountBefore(DateTime.MinValue), Is.Zero);
        Assert.That(ahead.CountBefore(DateTime.MaxValue), Is.EqualTo(ahead.Count));
    }

    [Test]
    public void Ends_where_an_asset_comes_or_goes()
    {
        var prices = _sample.Days[1].Doubles["ETHUSDT"];
        prices.AsSpan(50, 30).Fill(double.NaN);
        var source = ScanSource.Open(_sample.Write().Folder);
        var starts = new List<int>();
        for (var row = 0; row <= ScanSample.RowsPerDay; row++)
            source.MoveNext();
        for (var row = 0; source.Date == _sample.Days[1].Date; row += 1 + source.Ahead.Count, Step(source))
            starts.Add(row);
        Assert.That(starts, Is.EqualTo(new[] { 0, 50, 80, ScanSample.RowsPerDay - 1 }));
    }

    [Test]
    public void Skipping_moves_to_the_last_row_skipped_and_not_beyond_what_was_shown()
    {
        var source = ScanSource.Open(_sample.Write().Folder);
        source.MoveNext();
        source.Skip(20);
        Assert.That(source.Row.RowInDay, Is.EqualTo(20));
        Assert.That(() => source.Skip(source.Ahead.Count + 1), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    private static void Step(ScanSource source)
    {
        source.Skip(source.Ahead.Count);
        source.MoveNext();
    }
}
