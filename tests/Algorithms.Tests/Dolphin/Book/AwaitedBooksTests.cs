using DolphinLean.Algorithms.Dolphin.Book;
using DolphinLean.Data.MarketData.Depth;
using DolphinLean.Indicators.Microstructure;
using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Dolphin.Book;

/// <summary>No features before there are books, those of the books after.</summary>
[TestFixture]
public sealed class AwaitedBooksTests
{
    [Test]
    public void ThereAreNoneBeforeTheBooks()
    {
        var awaited = new AwaitedBooks(() => null);
        Assert.That(awaited.TryGet("BTCUSDT", out var book), Is.False);
        Assert.That((book, awaited.Market, awaited.FillProbability("BTCUSDT", 1)), Is.EqualTo((default(AssetBook), default(BookRegime), 0.0)));
    }

    [Test]
    public void OnceThereTheyAreSampledAsAnyAre()
    {
        var depth = new MadeDepth("BTCUSDT");
        IMarketDepth? known = null;
        var (awaited, books) = (new AwaitedBooks(() => known), new BookIntelligence(depth));
        Assert.That(awaited.TryGet("BTCUSDT", out _), Is.False);
        known = depth;
        Assert.That(awaited.TryGet("BTCUSDT", out _), Is.False, "sampling begins");
        depth.AdvanceTo(20_000_000_000, seconds: 20);
        depth.Books[0].BidNotional = 3_000;
        depth.AdvanceTo(28_000_000_000);
        Assert.That(awaited.TryGet("BTCUSDT", out var seen) && books.TryGet("BTCUSDT", out var expected) && seen == expected);
        Assert.That(awaited.Market, Is.EqualTo(books.Market));
        Assert.That(awaited.FillProbability("BTCUSDT", 1), Is.EqualTo(books.FillProbability("BTCUSDT", 1)));
        depth.Books[0].IsSilent = true;
        depth.AdvanceTo(31_000_000_000);
        Assert.That(awaited.TryGet("BTCUSDT", out _), Is.False, "a book that stands still has none");
    }
}
