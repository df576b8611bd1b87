using DolphinLean.Algorithms.Dolphin.Book;
using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Dolphin.Book;

/// <summary>When books are sampled, and when their features are no longer believed.</summary>
[TestFixture]
public sealed class BookIntelligenceTests
{
    private const long Second = 1_000_000_000;

    private MadeDepth _depth = null!;
    private BookIntelligence _books = null!;

    [SetUp]
    public void Begin()
    {
        _depth = new MadeDepth("BTCUSDT", "ETHUSDT");
        _books = new BookIntelligence(_depth);
    }

    [Test]
    public void ElevenSamplesHalfASecondApartMakeFeatures()
    {
        _depth.AdvanceTo(5_400_000_000);
        Assert.That(_books.TryGet("BTCUSDT", out _), Is.False, "ten samples");
        _depth.Books[0].BidNotional = 3000;
        _depth.AdvanceTo(5_500_000_000);
        Assert.That(_books.TryGet("BTCUSDT", out var book), Is.True);
        Assert.That(book.ImbalanceMean, Is.EqualTo(0.5 / 5).Within(1e-12), "one sample of five leans");
        Assert.That(book.WithdrawalVelocity, Is.EqualTo(1.0).Within(1e-12));
        Assert.That(_books.TryGet("SOLUSDT", out _), Is.False);
    }

    [Test]
    public void TheMarketIsTheMeanOfTheFreshBooks()
    {
        (_depth.Books[0].BidNotional, _depth.Books[1].AskNotional) = (3000, 9000);
        _depth.AdvanceTo(10 * Second);
        Assert.That(_books.Market.ImbalanceMean, Is.EqualTo((0.5 - 0.8) / 2).Within(1e-12));
        Assert.That(_books.Market.Signal, Is.Zero, "calm needs a median imbalance under 0.2");
        _depth.Books[1].IsSilent = true;
        _depth.AdvanceTo(13 * Second);
        Assert.That(_books.TryGet("ETHUSDT", out _), Is.False);
        Assert.That(_books.Market.ImbalanceMean, Is.EqualTo(0.5).Within(1e-12));
    }

    /// <summary>The market's imbalance is that of now; the mean of five samples is the asset's own feature.</summary>
    [Test]
    public void TheMarketLeansAsItsBooksDoNow()
    {
        _depth.AdvanceTo(10 * Second);
        Assert.That(_books.Market.Signal, Is.EqualTo(-1), "calm");
        foreach (var book in _depth.Books)
            (book.BidNotional, book.AskNotional) = (1250, 750);
        _depth.AdvanceTo(10_500_000_000);
        Assert.That(_books.Market.ImbalanceMean, Is.EqualTo(0.25).Within(1e-12));
        Assert.That(_books.Market.Signal, Is.Zero, "no calm while books lean by a quarter");
        Assert.That(_books.TryGet("BTCUSDT", out var own) ? own.ImbalanceMean : 0, Is.EqualTo(0.05).Within(1e-12));
    }

    [Test]
    public void ABookOutOfSyncIsNotBelievedAndBeginsAnew()
    {
        _depth.AdvanceTo(10 * Second);
        _depth.Books[0].IsInSync = false;
        _depth.AdvanceTo(11_500_000_000);
        Assert.That(_books.TryGet("BTCUSDT", out _), Is.False);
        _depth.Books[0].IsInSync = true;
        _depth.AdvanceTo(16 * Second);
        Assert.That(_books.TryGet("BTCUSDT", out _), Is.False, "samples before the pause do not count");
        _depth.AdvanceTo(18 * Second);
        Assert.That(_books.TryGet("BTCUSDT", out _), Is.True);
    }

    [Test]
    public void EveryBookThinningIsStress()
    {
        _depth.AdvanceTo(10 * Second);
        foreach (var book in _depth.Books)
            (book.BidNotional, book.AskNotional) = (800, 800);
        _depth.AdvanceTo(11 * Second);
        Assert.That(_books.Market.Signal, Is.EqualTo(1));
    }
}
