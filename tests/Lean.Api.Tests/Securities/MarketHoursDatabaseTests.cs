using DolphinLean.Tests;
using NUnit.Framework;
using QuantConnect;
using QuantConnect.Securities;

namespace DolphinLean.Lean.Api.Tests.Securities;

[TestFixture]
public sealed class MarketHoursDatabaseTests
{
    private const string WholeDay = """[{"start": "00:00:00", "end": "1.00:00:00", "state": "market"}]""";

    private string _folder = "";

    [SetUp]
    public void MakeFolder()
    {
        _folder = Path.Combine(Path.GetTempPath(), "market-hours-" + TestContext.CurrentContext.Test.ID);
        Directory.CreateDirectory(Path.Combine(_folder, "market-hours"));
    }

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [TestCase("data")]
    [TestCase("data-long")]
    public void TheKitsMarketNeverCloses(string kit)
    {
        var hours = MarketHoursDatabase.FromFolder(SharedData.Require("conformance", kit)).GetEntry("binance", "BTCUSDT", SecurityType.CryptoFuture);
        Assert.That(hours.ExchangeHours.IsMarketAlwaysOpen, Is.True);
        Assert.That(hours.DataTimeZone, Is.EqualTo(TimeZones.Utc));
    }

    [Test]
    public void WithoutAFileEveryMarketNeverCloses()
    {
        var database = MarketHoursDatabase.FromFolder(Path.Combine(_folder, "none"));
        Assert.That(database.TryGetEntry("binance", "BTCUSDT", SecurityType.Crypto, out _), Is.True);
    }

    [TestCase("UTC", "UTC", """[{"start": "09:30:00", "end": "16:00:00", "state": "market"}]""", "", "closed hours on monday")]
    [TestCase("America/New_York", "UTC", WholeDay, "", "America/New_York")]
    [TestCase("UTC", "Asia/Tokyo", WholeDay, "", "Asia/Tokyo")]
    [TestCase("UTC", "UTC", WholeDay, """, "holidays": ["1/1/2025"]""", "holidays")]
    [TestCase("UTC", "UTC", "[]", "", "closed hours on monday")]
    public void AMarketThatClosesIsRefusedByName(string dataZone, string exchangeZone, string monday, string more, string why)
    {
        var common = Entry("UTC", "UTC", WholeDay, """, "holidays": []""");
        var bitcoin = Entry(dataZone, exchangeZone, monday, more);
        Write($$"""
            {"entries": {
              "CryptoFuture-binance-[*]": {{common}},
              "CryptoFuture-binance-BTCUSDT": {{bitcoin}},
              "Equity-usa-[*]": {"dataTimeZone": "America/New_York"}
            } }
            """);
        var database = MarketHoursDatabase.FromFolder(_folder);
        Assert.That(() => database.GetEntry("binance", "BTCUSDT", SecurityType.CryptoFuture),
            Throws.ArgumentException.With.Message.Contains("CryptoFuture-binance-BTCUSDT").And.Message.Contains(why).And.Message.Contains(_folder));
        Assert.That(database.TryGetEntry("binance", "ETHUSDT", SecurityType.CryptoFuture, out _), Is.True);
    }

    [TestCase("{", "line 1")]
    [TestCase("[]", "entries")]
    [TestCase("""{"entries": {"CryptoFuture": {}}}""", "CryptoFuture")]
    public void AFileOfAnotherKindIsRefused(string text, string named)
    {
        Write(text);
        Assert.That(() => MarketHoursDatabase.FromFolder(_folder), Throws.TypeOf<InvalidDataException>().With.Message.Contains(named));
    }

    private static string Entry(string dataZone, string exchangeZone, string monday, string more) => $$"""
        {"dataTimeZone": "{{dataZone}}", "exchangeTimeZone": "{{exchangeZone}}", "sunday": {{WholeDay}}, "monday": {{monday}},
        "tuesday": {{WholeDay}}, "wednesday": {{WholeDay}}, "thursday": {{WholeDay}}, "friday": {{WholeDay}}, "saturday": {{WholeDay}}{{more}}}
        """;

    private void Write(string text) => File.WriteAllText(Path.Combine(_folder, "market-hours", "market-hours-database.json"), text);
}
