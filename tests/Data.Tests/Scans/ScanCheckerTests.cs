using DolphinLean.Data.Scans;
using NUnit.Framework;

namespace DolphinLean.Data.Tests.Scans;

public sealed class ScanCheckerTests
{
    private ScanSample _sample = null!;

    [SetUp]
    public void MakeSample() => _sample = new ScanSample();

    [TearDown]
    public void DeleteSample() => _sample.Dispose();

    [Test]
    public void A_good_folder_has_no_defects() => Assert.That(ScanChecker.Check(_sample.Write().Folder), Is.Empty);

    [Test]
    public void Warm_up_and_missing_prices_are_no_defects()
    {
        _sample.Days[1].Doubles["ETHUSDT"][17] = double.NaN;
        _sample.Days[2].Doubles["SOLUSDT"][0] = 0;
        Assert.That(ScanChecker.Check(_sample.Write().Folder), Is.Empty);
    }

    [TestCase("vel_div", double.NaN)]
    [TestCase("v50_lambda_max_velocity", double.NaN)]
    [TestCase("v150_lambda_max_velocity", double.NaN)]
    [TestCase("v300_lambda_max_velocity", double.NaN)]
    [TestCase("v750_lambda_max_velocity", double.PositiveInfinity)]
    [TestCase("instability_50", double.NaN)]
    [TestCase("instability_150", double.NegativeInfinity)]
    public void A_feature_undefined_after_its_first_defined_row(string feature, double value)
    {
        _sample.Days[2].Doubles[feature][41] = value;
        _sample.Days[2].Doubles[feature][43] = value;
        var defect = Only(ScanDefectKind.UndefinedFeature, day: 2, row: 41, column: feature);
        Assert.That(defect.What, Does.Contain("1 more like it"));
    }

    [Test]
    public void A_feature_undefined_on_the_day_of_its_first_value()
    {
        _sample.Days[0].Doubles["vel_div"][ScanSample.WarmUpRows + 1] = double.NaN;
        Only(ScanDefectKind.UndefinedFeature, day: 0, row: ScanSample.WarmUpRows + 1, column: "vel_div");
    }

    [Test]
    public void Duplicate_timestamp()
    {
        _sample.Days[1].Longs["timestamp"][60] = _sample.Days[1].Longs["timestamp"][59];
        Only(ScanDefectKind.DuplicateTimestamp, day: 1, row: 60, column: "timestamp");
    }

    [Test]
    public void Backward_timestamp()
    {
        _sample.Days[3].Longs["timestamp"][60] -= 5 * ScanSample.SpacingMs;
        Only(ScanDefectKind.BackwardTimestamp, day: 3, row: 60, column: "timestamp");
    }

    [Test]
    public void Row_of_another_day()
    {
        _sample.Days[2].Longs["timestamp"][ScanSample.RowsPerDay - 1] += 86_400_000;
        Only(ScanDefectKind.WrongDate, day: 2, row: ScanSample.RowsPerDay - 1, column: "timestamp");
    }

    [Test]
    public void Stale_file_of_another_day()
    {
        _sample.Write();
        File.Copy(_sample.PathOf(1), _sample.PathOf(3), overwrite: true);
        var defects = ScanChecker.Check(_sample.Folder);
        Assert.That(defects.Select(defect => defect.Kind), Is.EquivalentTo(new[] { ScanDefectKind.WrongDate, ScanDefectKind.RepeatedDay }));
        Assert.That(defects.Select(defect => defect.File), Is.All.EqualTo(_sample.PathOf(3)));
    }

    [Test]
    public void Stale_day_with_fresh_timestamps()
    {
        foreach (var asset in (string[])["BTCUSDT", "ETHUSDT", "SOLUSDT"])
            _sample.Days[3].Doubles[asset] = _sample.Days[1].Doubles[asset];
        var defect = Only(ScanDefectKind.RepeatedDay, day: 3, row: 0, column: null);
        Assert.That(defect.What, Does.Contain("2025-03-02"));
    }

    [Test]
    public void Stale_prices_from_some_row_on()
    {
        foreach (var asset in (string[])["BTCUSDT", "ETHUSDT", "SOLUSDT"])
            _sample.Days[1].Doubles[asset].AsSpan(120).Fill(_sample.Days[1].Doubles[asset][119]);
        Only(ScanDefectKind.FrozenPrices, day: 1, row: 120, column: null);
    }

    [TestCase(-0.5)]
    [TestCase(double.PositiveInfinity)]
    [TestCase(double.NegativeInfinity)]
    public void Bad_price(double price)
    {
        _sample.Days[4].Doubles["ETHUSDT"][77] = price;
        Only(ScanDefectKind.BadPrice, day: 4, row: 77, column: "ETHUSDT");
    }

    [Test]
    public void Missing_day()
    {
        _sample.Days.RemoveAt(2);
        Only(ScanDefectKind.MissingDay, day: 2, row: null, column: null);
    }

    [Test]
    public void Short_day()
    {
        _sample.Days[2].Cut(ScanSample.RowsPerDay - 11);
        Only(ScanDefectKind.ShortDay, day: 2, row: ScanSample.RowsPerDay - 11, column: null);
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
        Only(ScanDefectKind.MissingColumn, day: 1, row: null, column);
    }

    [Test]
    public void No_asset_column()
    {
        foreach (var asset in (string[])["BTCUSDT", "ETHUSDT", "SOLUSDT"])
            _sample.Days[1].Doubles.Remove(asset);
        Only(ScanDefectKind.MissingColumn, day: 1, row: null, column: null);
    }

    [TestCase("vel_div")]
    [TestCase("ETHUSDT")]
    public void Wrong_type(string column)
    {
        _sample.Days[3].AsStrings.Add(column);
        var defect = Only(ScanDefectKind.WrongType, day: 3, row: null, column);
        Assert.That(defect.What, Does.Contain("expected double, float, int32 or int64, found bytearray"));
    }

    [Test]
    public void Time_as_double_is_of_the_wrong_type()
    {
        var day = _sample.Days[0];
        day.Doubles["timestamp"] = Array.ConvertAll(day.Longs["timestamp"], time => (double)time);
        day.Longs.Remove("timestamp");
        Only(ScanDefectKind.WrongType, day: 0, row: null, "timestamp");
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

    [Test]
    public void Every_defect_is_found_when_there_are_many()
    {
        _sample.Days[4].Doubles["ETHUSDT"][7] = -1;
        _sample.Days[3].Longs["timestamp"][60] = _sample.Days[3].Longs["timestamp"][59];
        _sample.Days[1].Doubles["vel_div"][5] = double.NaN;
        _sample.Days.RemoveAt(2);
        Assert.That(ScanChecker.Check(_sample.Write().Folder).Select(defect => defect.Kind), Is.EqualTo(new[]
        {
            ScanDefectKind.MissingDay, ScanDefectKind.UndefinedFeature, ScanDefectKind.DuplicateTimestamp, ScanDefectKind.BadPrice,
        }));
    }

    private ScanDefect Only(ScanDefectKind kind, int day, int? row, string? column)
    {
        var defect = ScanChecker.Check(_sample.Write().Folder).Single();
        Assert.That((defect.Kind, defect.File, defect.Row, defect.Column), Is.EqualTo((kind, _sample.PathOf(day), row, column)));
        Assert.That(defect.ToString(), Does.StartWith(_sample.PathOf(day)).And.Not.Contain("\n"));
        if (row is not null)
            Assert.That(defect.ToString(), Does.Contain($", row {row}"));
        return defect;
    }
}
