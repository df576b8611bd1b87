using DolphinLean.Data.Scans;
using NUnit.Framework;

namespace DolphinLean.Data.Tests.Scans;

/// <summary>Defects of whole files and folders, which names, footers and schemas show.</summary>
public sealed class ScanFileDefectTests
{
    private ScanSample _sample = null!;

    [SetUp]
    public void MakeSample() => _sample = new ScanSample();

    [TearDown]
    public void DeleteSample() => _sample.Dispose();

    [Test]
    public void Missing_day()
    {
        _sample.Days.RemoveAt(2);
        _sample.RequireOnly(ScanDefectKind.MissingDay, day: 2, row: null, column: null);
    }

    [Test]
    public void Short_day()
    {
        _sample.Days[2].Cut(ScanSample.RowsPerDay - 11);
        _sample.RequireOnly(ScanDefectKind.ShortDay, day: 2, row: ScanSample.RowsPerDay - 11, column: null);
    }

    [Test]
    public void A_day_shorter_by_five_percent_is_no_defect()
    {
        _sample.Days[2].Cut(ScanSample.RowsPerDay - 10);
        Assert.That(ScanChecker.Check(_sample.Write().Folder), Is.Empty);
    }

    [TestCase(0)]
    [TestCase(ScanSample.DayCount - 1)]
    public void First_and_last_day_may_be_short(int day)
    {
        _sample.Days[day].Cut(50);
        Assert.That(ScanChecker.Check(_sample.Write().Folder), Is.Empty);
    }

    [Test]
    public void Shortness_does_not_depend_on_the_range()
    {
        _sample.Days[2].Cut(100);
        _sample.Write();
        var date = _sample.Days[2].Date;
        Assert.That(ScanChecker.Check(_sample.Folder, date, date).Single().Kind, Is.EqualTo(ScanDefectKind.ShortDay));
        Assert.That(ScanChecker.Check(_sample.Folder, date.AddDays(1), date.AddDays(2)), Is.Empty);
    }

    [Test]
    public void Truncated_file([Values(0, 3, 500, -1)] int bytes)
    {
        _sample.Write();
        var content = File.ReadAllBytes(_sample.PathOf(2));
        File.WriteAllBytes(_sample.PathOf(2), content[..(bytes < 0 ? content.Length + bytes : bytes)]);
        var defect = ScanChecker.Check(_sample.Folder).Single();
        Assert.That((defect.Kind, defect.File), Is.EqualTo((ScanDefectKind.UnreadableFile, _sample.PathOf(2))));
    }

    [Test]
    public void Damaged_page()
    {
        _sample.Write();
        var content = File.ReadAllBytes(_sample.PathOf(1));
        content.AsSpan(4, 400).Fill(0xff);
        File.WriteAllBytes(_sample.PathOf(1), content);
        var defect = ScanChecker.Check(_sample.Folder).Single();
        Assert.That((defect.Kind, defect.File), Is.EqualTo((ScanDefectKind.UnreadableFile, _sample.PathOf(1))));
    }

    [TestCase("timestamp")]
    [TestCase("scan_number")]
    [TestCase("vel_div")]
    [TestCase("v300_lambda_max_velocity")]
    [TestCase("instability_50")]
    public void Missing_column(string column)
    {
        _sample.Days[1].Longs.Remove(column);
        _sample.Days[1].Doubles.Remove(column);
        _sample.RequireOnly(ScanDefectKind.MissingColumn, day: 1, row: null, column);
    }

    [Test]
    public void No_asset_column()
    {
        foreach (var asset in (string[])["BTCUSDT", "ETHUSDT", "SOLUSDT"])
            _sample.Days[1].Doubles.Remove(asset);
        _sample.RequireOnly(ScanDefectKind.MissingColumn, day: 1, row: null, column: null);
    }

    [TestCase("vel_div")]
    [TestCase("ETHUSDT")]
    public void Wrong_type(string column)
    {
        _sample.Days[3].AsStrings.Add(column);
        var defect = _sample.RequireOnly(ScanDefectKind.WrongType, day: 3, row: null, column);
        Assert.That(defect.What, Does.Contain("expected double, float, int32 or int64, found bytearray"));
    }

    [Test]
    public void Time_as_double_is_of_the_wrong_type()
    {
        var day = _sample.Days[0];
        day.Doubles["timestamp"] = Array.ConvertAll(day.Longs["timestamp"], time => (double)time);
        day.Longs.Remove("timestamp");
        _sample.RequireOnly(ScanDefectKind.WrongType, day: 0, row: null, "timestamp");
    }

    [Test]
    public void Empty_or_missing_folder()
    {
        Assert.That(ScanChecker.Check(_sample.Folder).Single().Kind, Is.EqualTo(ScanDefectKind.EmptyFolder));
        var missing = Path.Combine(_sample.Folder, "nowhere");
        Assert.That(ScanChecker.Check(missing).Single().ToString(), Is.EqualTo($"{missing}: expected a folder of scan files, found nothing at this path"));
    }

    [Test]
    public void A_range_without_days()
    {
        var text = ScanChecker.Check(_sample.Write().Folder, new DateOnly(2026, 1, 1)).Single().ToString();
        Assert.That(text, Does.Contain("found 2025-03-01 to 2025-03-05"));
    }
}
