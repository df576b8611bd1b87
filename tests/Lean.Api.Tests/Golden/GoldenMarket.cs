using System.Globalization;
using System.IO.Compression;
using DolphinLean.Lean.Api.Tests.Securities;
using DolphinLean.Tests;
using QuantConnect;
using QuantConnect.Data.Market;
using QuantConnect.Securities;

namespace DolphinLean.Lean.Api.Tests.Golden;

/// <summary>The minutes and funding rates of one symbol of the conformance kit, handed to its security as time goes on.</summary>
internal sealed class GoldenMarket
{
    private readonly Security _security;
    private readonly SortedDictionary<DateTime, TradeBar> _trades = [];
    private readonly SortedDictionary<DateTime, QuoteBar> _quotes = [];
    private readonly SortedDictionary<DateTime, decimal> _rates = [];

    public GoldenMarket(TestAccount account, string ticker, decimal? leverage, IReadOnlyList<DateTime> days)
    {
        var symbol = Symbol.Create(ticker, SecurityType.CryptoFuture, Market.Binance);
        _security = account.Add(symbol, leverage);
        var folder = SharedData.Require("conformance", "data", "cryptofuture", "binance", "minute", ticker.ToLowerInvariant());
        foreach (var day in days)
        {
            foreach (var row in Rows(Path.Combine(folder, $"{day:yyyyMMdd}_trade.zip")))
            {
                var time = day.AddMilliseconds((double)row[0]);
                _trades[time.AddMinutes(1)] = new TradeBar(time, symbol, row[1], row[2], row[3], row[4], row[5]);
            }
            foreach (var row in Rows(Path.Combine(folder, $"{day:yyyyMMdd}_quote.zip")))
            {
                var time = day.AddMilliseconds((double)row[0]);
                _quotes[time.AddMinutes(1)] = new QuoteBar(
                    time, symbol, new Bar(row[1], row[2], row[3], row[4]), row[5], new Bar(row[6], row[7], row[8], row[9]), row[10]);
            }
        }
        var end = days[^1].AddDays(1);
        foreach (var line in File.ReadLines(SharedData.Require("conformance", "data", "cryptofuture", "binance", "margin_interest", $"{ticker.ToLowerInvariant()}.csv")))
        {
            // LEAN's run ends before the rate of its last midnight: funding then takes the rate before.
            var cells = line.Split(',');
            var time = DateTime.ParseExact(cells[0], "yyyyMMdd HH:mm:ss", CultureInfo.InvariantCulture);
            if (time < end) _rates[time] = decimal.Parse(cells[1], NumberStyles.Float, CultureInfo.InvariantCulture);
        }
    }

    public Security Security => _security;

    /// <summary>The bars and the rate of one minute, then the funding that is due.</summary>
    public void Step(DateTime time)
    {
        if (_trades.TryGetValue(time, out var trades)) _security.SetMarketPrice(trades);
        if (_quotes.TryGetValue(time, out var quotes)) _security.SetMarketPrice(quotes);
        if (_rates.TryGetValue(time, out var rate)) _security.SetMarketPrice(new MarginInterestRate { Symbol = _security.Symbol, Time = time, InterestRate = rate });
        _security.MarginInterestRateModel.ApplyMarginInterestRate(new MarginInterestRateParameters(_security, time));
    }

    private static IEnumerable<decimal[]> Rows(string path)
    {
        if (!File.Exists(path)) yield break;
        using var archive = ZipFile.OpenRead(path);
        using var reader = new StreamReader(archive.Entries[0].Open());
        while (reader.ReadLine() is { } line) yield return [.. line.Split(',').Select(cell => decimal.Parse(cell, NumberStyles.Float, CultureInfo.InvariantCulture))];
    }
}
