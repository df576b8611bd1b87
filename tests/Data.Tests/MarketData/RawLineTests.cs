using System.Text;
using DolphinLean.Data.MarketData.Events;
using DolphinLean.Data.MarketData.Raw;
using DolphinLean.Tests;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace DolphinLean.Data.Tests.MarketData;

public sealed class RawLineTests
{
    private const string Depth =
        """1721347020984480942 {"stream":"btcusdt@depth@0ms","data":{"e":"depthUpdate","E":1721347022504,"T":1721347022503,"s":"BTCUSDT","U":498,"u":502,"pu":497,"b":[["1000.00","569.567"],["63889.30","0.000"]],"a":[["63947.40","0.109"]]}}""";

    private const string SpotDepth =
        """1723161253937085768 {"stream":"btcusdt@depth@100ms","data":{"e":"depthUpdate","E":1723161255208,"s":"BTCUSDT","U":50093239189,"u":50093239202,"b":[],"a":[["61837.64000000","1.54698000"],["61839.85000000","0.00000000"]]}}""";

    private const string Quote =
        """1721347021080832061 {"stream":"btcusdt@bookTicker","data":{"e":"bookTicker","u":4984028370881,"s":"BTCUSDT","b":"63943.90","B":"46.371","a":"63944.00","A":"0.095","T":1721347022507,"E":1721347022508}}""";

    private const string SpotQuote =
        """1723161254087891268 {"stream":"btcusdt@bookTicker","data":{"u":50093239212,"s":"BTCUSDT","b":"61837.63000000","B":"3.78826000","a":"61837.64000000","A":"1.54698000"}}""";

    private const string Trade =
        """1721347201288432323 {"stream":"btcusdt@trade","data":{"e":"trade","E":1721347202808,"T":1721347202807,"s":"BTCUSDT","t":4217898224,"p":"3424.99","q":"0.022","X":"MARKET","m":true}}""";

    private const string SpotTrade =
        """1723161254087896568 {"stream":"btcusdt@trade","data":{"e":"trade","E":1723161255343,"s":"BTCUSDT","t":3735683259,"p":"61837.63000000","q":"0.02000000","T":1723161255342,"m":true,"M":true}}""";

    private const string Snapshot =
        """1721347021281597601 {"lastUpdateId":4984028384061,"E":1721347022759,"T":1721347022750,"bids":[["63943.90","46.372"]],"asks":[["63944.00","0.007"],["63944.10","1"]]}""";

    private static readonly string[] Lines = [Depth, SpotDepth, Quote, SpotQuote, Trade, SpotTrade];

    [Test]
    public void A_futures_depth_update_gives_its_fields()
    {
        var raw = Read(Depth, out _);
        Assert.That((raw.Kind, raw.Symbol, raw.IsSpot), Is.EqualTo((MarketEventKind.DepthUpdate, "BTCUSDT", false)));
        Assert.That((raw.LocalTimeNs, raw.ExchangeTimeMs, raw.TransactionTimeMs), Is.EqualTo((1721347020984480942, 1721347022504, 1721347022503)));
        Assert.That((raw.FirstUpdateId, raw.LastUpdateId, raw.PreviousUpdateId, raw.BidCount, raw.AskCount), Is.EqualTo((498, 502, 497, 2, 1)));
        Assert.That(raw.Prices.ToArray(), Is.EqualTo(new[] { 1000, 63889.3, 63947.4 }));
        Assert.That(raw.Sizes.ToArray(), Is.EqualTo(new[] { 569.567, 0, 0.109 }));
    }

    [Test]
    public void Quotes_and_trades_give_their_fields()
    {
        var quote = Read(Quote, out _);
        Assert.That((quote.LastUpdateId, quote.BidPrice, quote.BidSize, quote.AskPrice, quote.AskSize, quote.ExchangeTimeMs),
            Is.EqualTo((4984028370881, 63943.9, 46.371, 63944.0, 0.095, 1721347022508)));
        var trade = Read(SpotTrade, out _);
        Assert.That((trade.TradeId, trade.Price, trade.Size, trade.IsBuyerMaker, trade.TransactionTimeMs, trade.IsSpot),
            Is.EqualTo((3735683259, 61837.63, 0.02, true, 1723161255342, true)));
    }

    [Test]
    public void A_snapshot_gives_its_levels_and_no_symbol()
    {
        var raw = Read(Snapshot, out var scanned);
        Assert.That((scanned, raw.Kind, raw.Symbol, raw.LastUpdateId, raw.BidCount, raw.AskCount), Is.EqualTo((false, MarketEventKind.DepthSnapshot, "", 4984028384061, 1, 2)));
        Assert.That(raw.Prices.ToArray(), Is.EqualTo(new[] { 63943.9, 63944, 63944.1 }));
    }

    [TestCaseSource(nameof(Lines))]
    public void Lines_in_the_known_order_are_scanned(string line)
    {
        Read(line, out var scanned);
        Assert.That(scanned, Is.True);
    }

    [TestCase("", RawLineOutcome.NoLocalTime)]
    [TestCase("{\"e\":\"trade\"}", RawLineOutcome.NoLocalTime)]
    [TestCase("-5 {}", RawLineOutcome.NoLocalTime)]
    [TestCase("0123 {}", RawLineOutcome.NoLocalTime)]
    [TestCase("99999999999999999999 {}", RawLineOutcome.NoLocalTime)]
    [TestCase("1721347021281597601 {\"stream\":\"btcu", RawLineOutcome.NotJson)]
    [TestCase("1721347021281597601 <html>", RawLineOutcome.NotJson)]
    [TestCase("1721347021281597601 {} {}", RawLineOutcome.NotJson)]
    [TestCase("1721347021281597601 ", RawLineOutcome.NotJson)]
    [TestCase("1721347021281597601 {\"result\":null,\"id\":1}", RawLineOutcome.OtherMessage)]
    [TestCase("1721347021281597601 [1,2]", RawLineOutcome.OtherMessage)]
    [TestCase("1721347021281597601 {\"stream\":\"!ticker@arr\",\"data\":[{\"e\":\"24hrTicker\"}]}", RawLineOutcome.OtherMessage)]
    [TestCase("1721347021281597601 {\"e\":\"aggTrade\",\"E\":1,\"s\":\"BTCUSDT\",\"a\":5,\"p\":\"1.0\",\"q\":\"2.0\",\"T\":1,\"m\":true}", RawLineOutcome.OtherMessage)]
    public void What_is_no_event_is_named(string line, RawLineOutcome expected) =>
        Assert.That(new RawLineReader(new SymbolNames()).Read(Encoding.UTF8.GetBytes(line), new RawEvent()), Is.EqualTo(expected));

    [TestCase("\"p\":\"3424.99\"", "\"p\":\"-3424.99\"")]
    [TestCase("\"p\":\"3424.99\"", "\"p\":\"0.00\"")]
    [TestCase("\"p\":\"3424.99\"", "\"p\":3424.99")]
    [TestCase("\"p\":\"3424.99\"", "\"p\":\"3424.\"")]
    [TestCase("\"p\":\"3424.99\"", "\"p\":\"NaN\"")]
    [TestCase("\"p\":\"3424.99\"", "\"p\":\"1e5\"")]
    [TestCase("\"p\":\"3424.99\"", "\"q\":\"3424.99\"")]
    [TestCase("\"t\":4217898224", "\"t\":-1")]
    [TestCase("\"t\":4217898224", "\"t\":\"4217898224\"")]
    [TestCase("\"t\":4217898224,", "")]
    [TestCase("\"m\":true", "\"m\":null")]
    [TestCase("\"s\":\"BTCUSDT\"", "\"s\":\"ETHUSDT\"")]
    [TestCase("\"s\":\"BTCUSDT\"", "\"s\":\"btcusdt\"")]
    [TestCase("btcusdt@", "BTCUSDT@")]
    public void A_bad_field_is_refused(string old, string damaged)
    {
        var line = Trade.Replace(old, damaged, StringComparison.Ordinal);
        Assert.That(line, Is.Not.EqualTo(Trade));
        Assert.That(Outcome(line), Is.EqualTo(RawLineOutcome.BadField));
    }

    [Test]
    public void A_trade_outside_the_book_is_set_apart() =>
        Assert.That(Outcome(Trade.Replace("MARKET", "INSURANCE_FUND", StringComparison.Ordinal)), Is.EqualTo(RawLineOutcome.OffBookTrade));

    [Test]
    public void Other_orders_of_fields_new_fields_and_no_wrapping_give_the_same_event()
    {
        const string bare = """1721347201288432323 {"x":[1,{"p":2}],"m":true,"p":"3424.99","q":"0.022","t":4217898224,"s":"BTCUSDT","T":1721347202807,"E":1721347202808,"X":"MARKET","e":"trade"}""";
        Assert.That(Text(Read(bare, out _)), Is.EqualTo(Text(Read(Trade, out _))));
    }

    [FsCheck.NUnit.Property(MaxTest = 3000)]
    public Property A_damaged_line_is_scanned_to_the_readers_event_or_not_at_all(int seed)
    {
        var random = new Random(seed);
        var line = Encoding.UTF8.GetBytes(Lines[random.Next(Lines.Length)]);
        return Twins(Damage(line, random)).ToProperty();
    }

    [FsCheck.NUnit.Property(MaxTest = 2000)]
    public Property Numbers_of_any_length_are_scanned_to_the_readers_event_or_not_at_all(int seed)
    {
        var random = new Random(seed);
        var line = Lines[random.Next(Lines.Length)];
        line = System.Text.RegularExpressions.Regex.Replace(line, "[0-9.]+", number => random.Next(2) == 0 ? number.Value : Digits(random, number.Value.Contains('.')));
        return Twins(Encoding.UTF8.GetBytes(line)).ToProperty();
    }

    [Test]
    public void Every_line_of_the_recordings_is_scanned_to_the_readers_event()
    {
        var folder = SharedData.Require("data", "binance_raw_ws");
        var (scanned, all) = (0, 0);
        foreach (var file in Directory.GetFiles(folder, "*.gz").Order(StringComparer.Ordinal))
        {
            var names = new SymbolNames();
            using var lines = RawLines.Open(file);
            var (fast, slow) = (new RawEvent(), new RawEvent());
            while (lines.MoveNext())
            {
                all++;
                Assert.That(new RawLineReader(names).Read(lines.Line, slow), Is.EqualTo(RawLineOutcome.Event));
                if (!new RawLineScanner(names).TryRead(lines.Buffer, lines.Start, lines.End, fast))
                    continue;
                scanned++;
                if (!Same(fast, slow))
                    Assert.Fail($"{file} line {lines.Number}: {Text(fast)} is not {Text(slow)}");
            }
        }
        Assert.That(all - scanned, Is.EqualTo(3), "only the snapshots are left to the reader");
    }

    private static bool Twins(byte[] line)
    {
        var names = new SymbolNames();
        names.Get("BTCUSDT"u8);
        var (fast, slow) = (new RawEvent(), new RawEvent());
        if (!new RawLineScanner(names).TryRead(Padded(line), 0, line.Length, fast))
            return true;
        var outcome = new RawLineReader(names).Read(line, slow);
        Assert.That(outcome, Is.EqualTo(RawLineOutcome.Event), Encoding.Latin1.GetString(line));
        Assert.That(Text(fast), Is.EqualTo(Text(slow)), Encoding.Latin1.GetString(line));
        return true;
    }

    private static byte[] Damage(byte[] line, Random random)
    {
        var bytes = line.ToList();
        const string likely = "0123456789.,:\"[]{}@-+eE \r\\\0btcu";
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            var place = random.Next(bytes.Count);
            var any = (byte)(random.Next(4) == 0 ? random.Next(256) : likely[random.Next(likely.Length)]);
            switch (random.Next(5))
            {
                case 0:
                    bytes[place] = any;
                    break;
                case 1:
                    bytes.Insert(place, any);
                    break;
                case 2:
                    bytes.RemoveAt(place);
                    break;
                case 3:
                    bytes.RemoveRange(place, random.Next(bytes.Count - place));
                    break;
                default:
                    bytes.InsertRange(place, bytes.GetRange(place, random.Next(bytes.Count - place)));
                    break;
            }
            if (bytes.Count == 0)
                bytes.Add(any);
        }
        return [.. bytes.Where(b => b != '\n')];
    }

    private static string Digits(Random random, bool hasFraction)
    {
        var text = new StringBuilder();
        for (var digits = random.Next(1, hasFraction ? 12 : 21); digits > 0; digits--)
            text.Append((char)('0' + random.Next(10)));
        if (hasFraction && random.Next(4) > 0)
            text.Append('.').Append(random.NextInt64(1_000_000_000).ToString("D" + random.Next(1, 11), System.Globalization.CultureInfo.InvariantCulture));
        return text.ToString();
    }

    private static RawEvent Read(string line, out bool scanned)
    {
        var names = new SymbolNames();
        names.Get("BTCUSDT"u8);
        var bytes = Encoding.UTF8.GetBytes(line);
        var raw = new RawEvent();
        scanned = new RawLineScanner(names).TryRead(Padded(bytes), 0, bytes.Length, raw);
        if (!scanned)
            Assert.That(new RawLineReader(names).Read(bytes, raw), Is.EqualTo(RawLineOutcome.Event));
        return raw;
    }

    private static RawLineOutcome Outcome(string line)
    {
        var names = new SymbolNames();
        names.Get("BTCUSDT"u8);
        var bytes = Encoding.UTF8.GetBytes(line);
        Assert.That(new RawLineScanner(names).TryRead(Padded(bytes), 0, bytes.Length, new RawEvent()), Is.False);
        return new RawLineReader(names).Read(bytes, new RawEvent());
    }

    private static byte[] Padded(byte[] line) => [.. line, (byte)'\n', .. new byte[LineText.Padding]];

    private static bool Same(RawEvent a, RawEvent b) =>
        Header(a) == Header(b) && (a.Kind == MarketEventKind.Trade || a.LastUpdateId == b.LastUpdateId) && (!IsDepth(a) || (a.Prices.SequenceEqual(b.Prices) && a.Sizes.SequenceEqual(b.Sizes)));

    private static bool IsDepth(RawEvent raw) => raw.Kind is MarketEventKind.DepthUpdate or MarketEventKind.DepthSnapshot;

    private static (MarketEventKind, string, bool, long, long, long, (long, long, long, int, int), (long, double, double, bool), (double, double, double, double)) Header(RawEvent e) => (
        e.Kind, e.Symbol, e.IsSpot, e.LocalTimeNs, e.ExchangeTimeMs, e.TransactionTimeMs,
        IsDepth(e) ? (e.FirstUpdateId, e.LastUpdateId, e.PreviousUpdateId, e.BidCount, e.AskCount) : default,
        e.Kind == MarketEventKind.Trade ? (e.TradeId, e.Price, e.Size, e.IsBuyerMaker) : default,
        e.Kind == MarketEventKind.BestQuote ? (e.BidPrice, e.BidSize, e.AskPrice, e.AskSize) : default);

    private static string Text(RawEvent e) => Header(e).ToString()
        + (e.Kind == MarketEventKind.BestQuote ? e.LastUpdateId : 0)
        + (IsDepth(e) ? string.Join(',', e.Prices.ToArray().Zip(e.Sizes.ToArray()).Select(level => $"{level.First:R}x{level.Second:R}")) : "");
}
