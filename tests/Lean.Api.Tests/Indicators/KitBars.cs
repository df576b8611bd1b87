using System.Globalization;
using System.IO.Compression;
using DolphinLean.Tests;
using QuantConnect;
using QuantConnect.Data.Market;

namespace DolphinLean.Lean.Api.Tests.Indicators;

/// <summary>The minute bars of one symbol of the conformance kit, as the text gives them.</summary>
internal static class KitBars
{
    public static IEnumerable<TradeBar> Of(string ticker, DateTime first, DateTime last)
    {
        var symbol = Symbol.Create(ticker, SecurityType.CryptoFuture, Market.Binance);
        var folder = SharedData.Require("conformance", "data", "cryptofuture", "binance", "minute", ticker.ToLowerInvariant());
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            using var archive = ZipFile.OpenRead(Path.Combine(folder, $"{day:yyyyMMdd}_trade.zip"));
            using var reader = new StreamReader(archive.Entries[0].Open());
            while (reader.ReadLine() is { } line)
            {
                var row = line.Split(',').Select(cell => decimal.Parse(cell, NumberStyles.Float, CultureInfo.InvariantCulture)).ToArray();
                yield return new TradeBar(day.AddMilliseconds((double)row[0]), symbol, row[1], row[2], row[3], row[4], row[5]);
            }
        }
    }
}
