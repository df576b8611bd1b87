using DolphinLean.Data.Bars;
using DolphinLean.Tests;
using NUnit.Framework;
using QuantConnect;
using QuantConnect.Data.Market;

namespace DolphinLean.Lean.Engine.Tests.History;

/// <summary>The calls of History in the kit's Warmup algorithm, against the lines real LEAN logged.</summary>
[TestFixture]
public sealed class GoldenHistoryTests
{
    private static readonly DateTime Start = new(2025, 5, 12, 0, 0, 0, DateTimeKind.Utc);

    private string[] _golden = [];
    private HistoryAlgorithm _algorithm = null!;
    private Symbol _xrp = null!;
    private Symbol _ada = null!;

    [SetUp]
    public void SetUp()
    {
        var log = SharedData.Require("conformance", "golden", "Warmup", "log.txt");
        _golden = [.. File.ReadLines(log).Where(line => line.Contains(" HISTORY ")).Select(line => line[(line.IndexOf("HISTORY", StringComparison.Ordinal))..])];
        _algorithm = new HistoryAlgorithm(new LeanFolderStore(SharedData.Require("conformance", "data")), Start, algorithm =>
        {
            _xrp = algorithm.AddCryptoFuture("XRPUSDT", Resolution.Minute).Symbol;
            _ada = algorithm.AddCryptoFuture("ADAUSDT", Resolution.Minute).Symbol;
        });
    }

    [Test]
    public void Counts_bars_up_to_the_one_that_ends_now()
    {
        var bars = _algorithm.History<TradeBar>(_ada, 60, Resolution.Minute).ToList();
        var line = FormattableString.Invariant(
            $"HISTORY count={bars.Count} first={bars[0].Time:MM-dd HH:mm} last={bars[^1].EndTime:MM-dd HH:mm} close={bars[^1].Close:F4}");
        Assert.That(line, Is.EqualTo(_golden[0]));
    }

    [Test]
    public void Spans_reach_back_from_now()
    {
        var bars = _algorithm.History(_xrp, TimeSpan.FromMinutes(90), Resolution.Minute).ToList();
        var line = FormattableString.Invariant(
            $"HISTORY span={bars.Count} first={bars[0].Time:MM-dd HH:mm} last={bars[^1].EndTime:MM-dd HH:mm} sum={bars.Sum(bar => bar.Volume):F1}");
        Assert.That(line, Is.EqualTo(_golden[1]));
    }

    [Test]
    public void Dates_leave_the_bar_out_that_ends_at_the_start()
    {
        var bars = _algorithm.History<TradeBar>(_ada, new DateTime(2025, 5, 11, 3, 0, 0), new DateTime(2025, 5, 11, 4, 30, 0), Resolution.Minute).ToList();
        var line = FormattableString.Invariant(
            $"HISTORY dates={bars.Count} first={bars[0].Time:MM-dd HH:mm} last={bars[^1].EndTime:MM-dd HH:mm} high={bars.Max(bar => bar.High):F4}");
        Assert.That(line, Is.EqualTo(_golden[2]));
    }

    [Test]
    public void Missing_quotes_are_filled()
    {
        var quotes = _algorithm.History<QuoteBar>(_xrp, 65, Resolution.Minute).ToList();
        var line = FormattableString.Invariant(
            $"HISTORY quotes={quotes.Count} first={quotes[0].Time:MM-dd HH:mm} last={quotes[^1].EndTime:MM-dd HH:mm} bid={quotes[^1].Bid!.Close:F4}");
        Assert.That(line, Is.EqualTo(_golden[3]));
        var filled = quotes.Where(quote => quote.IsFillForward).Select(quote => quote.Time.Minute);
        Assert.That(filled, Is.EqualTo(new[] { 37 }), "the kit's quotes lack the minute that starts at hh:37");
    }

    [Test]
    public void Slices_hold_all_streams_of_all_symbols()
    {
        var slices = _algorithm.History([_ada, _xrp], 30, Resolution.Minute).ToList();
        var line = FormattableString.Invariant(
            $"HISTORY slices={slices.Count} bars={slices.Sum(slice => slice.Bars.Count)} quotes={slices.Sum(slice => slice.QuoteBars.Count)} first={slices[0].Time:MM-dd HH:mm}");
        Assert.That(line, Is.EqualTo(_golden[4]));
        Assert.That(slices[^1].MarginInterestRates.ContainsKey(_ada), "funding is settled at midnight");
    }

    [Test]
    public void Asking_for_the_future_gives_the_past_and_says_so()
    {
        var bars = _algorithm.History<TradeBar>(_ada, Start.AddMinutes(-3), Start.AddMinutes(10), Resolution.Minute).ToList();
        Assert.That(bars.Select(bar => bar.EndTime), Is.EqualTo(new[] { Start.AddMinutes(-2), Start.AddMinutes(-1), Start }));
        Assert.That(_algorithm.Lines, Has.One.EqualTo("Request for future history modified to end now."));
    }

    [Test]
    public void Hours_come_from_their_own_file_and_only_as_trades()
    {
        var slices = _algorithm.History([_xrp], 5, Resolution.Hour).ToList();
        Assert.That(slices.Select(slice => slice.Time), Is.EqualTo(Enumerable.Range(-4, 5).Select(hour => Start.AddHours(hour))));
        Assert.That(slices.Sum(slice => slice.QuoteBars.Count), Is.Zero);
        var minutes = _algorithm.History(_xrp, TimeSpan.FromHours(1), Resolution.Minute).ToList();
        var hour = slices[^1].Bars[_xrp];
        Assert.Multiple(() =>
        {
            Assert.That(hour.High, Is.EqualTo(minutes.Max(bar => bar.High)));
            Assert.That(hour.Volume, Is.EqualTo(minutes.Sum(bar => bar.Volume)));
            Assert.That(hour.Period, Is.EqualTo(TimeSpan.FromHours(1)));
        });
    }

    [Test]
    public void Warm_up_starts_where_the_longest_bars_reach()
    {
        _algorithm.SetWarmUp(3, Resolution.Hour);
        Assert.That(_algorithm.TryGetWarmUpStart(out var start));
        Assert.That(start, Is.EqualTo(Start.AddHours(-3)));
        _algorithm.SetWarmUp(TimeSpan.FromHours(6));
        Assert.That(_algorithm.TryGetWarmUpStart(out start));
        Assert.That(start, Is.EqualTo(Start.AddHours(-6)));
    }
}
