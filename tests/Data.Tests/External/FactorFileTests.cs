using DolphinLean.Data.External;
using DolphinLean.Data.Parquet;
using DolphinLean.Tests;
using NUnit.Framework;

namespace DolphinLean.Data.Tests.External;

public sealed class FactorFileTests
{
    private static readonly TimeSpan TwoDays = TimeSpan.FromHours(48);

    private DirectoryInfo _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("factor-file-");

    [TearDown]
    public void RemoveFolder() => _folder.Delete(recursive: true);

    [Test]
    public void A_days_fear_and_greed_is_known_as_the_day_begins_and_a_days_volatility_as_it_ends()
    {
        var fng = Read("date,fng\n2024-03-01,80\n2024-03-02,20\n", FactorKind.FearGreed);
        Assert.That((fng.At(Ms(2024, 3, 1) - 1), fng.At(Ms(2024, 3, 1)), fng.At(Ms(2024, 3, 2))), Is.EqualTo((double.NaN, 80.0, 20.0)));
        var dvol = Read("date,dvol\n2024-03-01,60\n2024-03-02,90\n", FactorKind.Dvol);
        Assert.That((dvol.At(Ms(2024, 3, 2) - 1), dvol.At(Ms(2024, 3, 2)), dvol.At(Ms(2024, 3, 3))), Is.EqualTo((double.NaN, 60.0, 90.0)));
    }

    [Test]
    public void Moments_may_be_milliseconds_or_iso_and_rows_of_others_are_left_aside()
    {
        var rates = Read("symbol,funding_time,funding_rate\nETHUSDT,1709280000000,0.5\nBTCUSDT,1709280000000,-0.0002\n", FactorKind.Funding);
        Assert.That((rates.Count, rates.At(1_709_280_000_000)), Is.EqualTo((1, -0.0002)));
        var taker = Read("timestamp,taker\n2024-03-01T08:00:00Z,0.85\n2024-03-01T09:00:00Z,\n", FactorKind.Taker);
        Assert.That((taker.Count, taker.At(1_709_280_000_000)), Is.EqualTo((1, 0.85)));
    }

    [Test]
    public void A_parquet_files_times_keep_their_unit()
    {
        var path = Path.Combine(_folder.FullName, "dvol.parquet");
        var schema = new ParquetSchema(ParquetColumn.Timestamp("timestamp", ParquetTimeUnit.Microseconds), ParquetColumn.Double("dvol"));
        using (var file = TableFile.Create(path, schema))
        {
            file.BeginRowGroup(2);
            file.Write(0, (ReadOnlySpan<long>)[1_709_280_000_000_000L, 1_709_283_600_000_000L]);
            file.Write(1, (ReadOnlySpan<double>)[55.5, double.NaN]);
            file.EndRowGroup();
            file.Complete();
        }
        var series = FactorFile.Read(path, FactorKind.Dvol, TwoDays);
        Assert.That((series.Count, series.At(1_709_280_000_000)), Is.EqualTo((1, 55.5)));
    }

    [TestCase("date,fng\n2024-03-01,101\n", FactorKind.FearGreed, "row 0, column fng: expected an index from 0 to 100, found 101")]
    [TestCase("date,fng\n2024-03-01,5\n2024-03-01,6\n", FactorKind.FearGreed, "expected one value at 2024-03-01 00:00:00.000, found two")]
    [TestCase("date,fng\n01.03.2024,5\n", FactorKind.FearGreed, "row 0, column date: expected a day as yyyy-MM-dd, found '01.03.2024'")]
    [TestCase("date,fng\n2024-03-01\n", FactorKind.FearGreed, "row 0: expected 2 cells, found 1")]
    [TestCase("day,fng\n2024-03-01,5\n", FactorKind.FearGreed, "expected a column date or timestamp or funding_time or time, found day, fng")]
    [TestCase("timestamp,dvol\n12,50\n", FactorKind.Dvol, "row 0, column timestamp: expected a time between the years 2000 and 2100, found 12")]
    [TestCase("timestamp,dvol\n1709280000000,low\n", FactorKind.Dvol, "row 0, column dvol: expected a number, found 'low'")]
    [TestCase("timestamp,dvol\n1709280000000,0\n", FactorKind.Dvol, "expected a volatility above 0 and below 1000 percent, found 0")]
    [TestCase("symbol,timestamp,funding_rate\nETHUSDT,1709280000000,0.1\n", FactorKind.Funding, "expected funding rates of BTCUSDT")]
    [TestCase("", FactorKind.Taker, "expected a header, found an empty file")]
    public void Refuses_by_file_row_and_column(string text, FactorKind kind, string message) =>
        Assert.That(() => Read(text, kind), Throws.TypeOf<InvalidDataException>().With.Message.Contains("factor.csv").And.Message.Contains(message));

    [Test]
    public void A_missing_file_is_named() =>
        Assert.That(() => FactorFile.Read("nowhere.csv", FactorKind.Dvol, TwoDays), Throws.TypeOf<FileNotFoundException>().With.Message.Contains("nowhere.csv"));

    [Test]
    public void Real_files_give_bitcoins_figures()
    {
        var fng = FactorFile.Read(SharedData.Require("data", "external", "fear_greed.csv"), FactorKind.FearGreed, TwoDays);
        Assert.That((fng.At(Ms(2018, 2, 1)), fng.At(Ms(2018, 2, 3))), Is.EqualTo((30.0, 40.0)));
        var funding = FactorFile.Read(SharedData.Require("data", "binance_usdm_1m_2025", "funding_rates.parquet"), FactorKind.Funding, TwoDays);
        Assert.That(funding.Count, Is.GreaterThan(200));
        Assert.That(Math.Abs(funding.At(Ms(2025, 5, 10))), Is.InRange(1e-8, 1e-3));
        var several = FactorFile.Read(SharedData.Require("data", "external", "groupm", "funding_rates.parquet"), FactorKind.Funding, TwoDays);
        Assert.That(several.Count, Is.GreaterThan(100));
    }

    private static long Ms(int year, int month, int day) => new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();

    private FactorSeries Read(string text, FactorKind kind)
    {
        var path = Path.Combine(_folder.FullName, "factor.csv");
        File.WriteAllText(path, text);
        return FactorFile.Read(path, kind, TwoDays);
    }
}
