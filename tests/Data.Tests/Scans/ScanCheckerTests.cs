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
        var defect = _sample.RequireOnly(ScanDefectKind.UndefinedFeature, day: 2, row: 41, column: feature);
        Assert.That(defect.What, Does.Contain("1 more like it"));
    }

    [Test]
    public void A_feature_undefined_on_the_day_of_its_first_value()
    {
        _sample.Days[0].Doubles["vel_div"][ScanSample.WarmUpRows + 1] = double.NaN;
        _sample.RequireOnly(ScanDefectKind.UndefinedFeature, day: 0, row: ScanSample.WarmUpRows + 1, column: "vel_div");
    }

    [Test]
    public void Duplicate_timestamp()
    {
        _sample.Days[1].Longs["timestamp"][60] = _sample.Days[1].Longs["timestamp"][59];
        _sample.RequireOnly(ScanDefectKind.DuplicateTimestamp, day: 1, row: 60, column: "timestamp");
    }

    [Test]
    public void Backward_timestamp()
    {
        _sample.Days[3].Longs["timestamp"][60] -= 5 * ScanSample.SpacingMs;
        _sample.RequireOnly(ScanDefectKind.BackwardTimestamp, day: 3, row: 60, column: "timestamp");
    }

    [Test]
    public void Row_of_another_day()
    {
        _sample.Days[2].Longs["timestamp"][ScanSample.RowsPerDay - 1] += 86_400_000;
        _sample.RequireOnly(ScanDefectKind.WrongDate, day: 2, row: ScanSample.RowsPerDay - 1, column: "timestamp");
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
        var defect = _sample.RequireOnly(ScanDefectKind.RepeatedDay, day: 3, row: 0, column: null);
        Assert.That(defect.What, Does.Contain("2025-03-02"));
    }

    [Test]
    public void Stale_prices_from_some_row_on()
    {
        foreach (var asset in (string[])["BTCUSDT", "ETHUSDT", "SOLUSDT"])
            _sample.Days[1].Doubles[asset].AsSpan(120).Fill(_sample.Days[1].Doubles[asset][119]);
        _sample.RequireOnly(ScanDefectKind.FrozenPrices, day: 1, row: 120, column: null);
    }

    [TestCase(-0.5)]
    [TestCase(double.PositiveInfinity)]
    [TestCase(double.NegativeInfinity)]
    public void Bad_price(double price)
    {
        _sample.Days[4].Doubles["ETHUSDT"][77] = price;
        _sample.RequireOnly(ScanDefectKind.BadPrice, day: 4, row: 77, column: "ETHUSDT");
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
}
