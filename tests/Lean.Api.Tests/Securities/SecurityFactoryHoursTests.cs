using NUnit.Framework;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Hosting;
using QuantConnect.Securities;

namespace DolphinLean.Lean.Api.Tests.Securities;

[TestFixture]
public sealed class SecurityFactoryHoursTests
{
    [Test]
    public void ASecurityOfAMarketThatClosesIsRefusedByName()
    {
        var folder = Directory.CreateTempSubdirectory("closing-market-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "market-hours"));
        File.WriteAllText(
            Path.Combine(folder, "market-hours", "market-hours-database.json"),
            """{"entries": {"CryptoFuture-binance-[*]": {"dataTimeZone": "UTC", "exchangeTimeZone": "UTC", "monday": []}}}""");
        try
        {
            var factory = new SecurityFactory(SymbolPropertiesDatabase.FromSnapshot(), MarketHoursDatabase.FromFolder(folder), new CashBook(), LeanQuirks.All);
            var future = Symbol.Create("BTCUSDT", SecurityType.CryptoFuture, Market.Binance);
            Assert.That(() => factory.Create(future, TimeZones.Utc), Throws.ArgumentException.With.Message.Contains("BTCUSDT").And.Message.Contains("CryptoFuture-binance"));
            var spot = Symbol.Create("BTCUSDT", SecurityType.Crypto, Market.Binance);
            Assert.That(factory.Create(spot, TimeZones.Utc).Exchange.Hours.IsMarketAlwaysOpen, Is.True);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
