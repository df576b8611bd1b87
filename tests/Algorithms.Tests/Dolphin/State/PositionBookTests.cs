using DolphinLean.Algorithms.Dolphin.Exits;
using DolphinLean.Algorithms.Dolphin.Signal;
using DolphinLean.Algorithms.Dolphin.Sizing;
using DolphinLean.Algorithms.Dolphin.State;
using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Dolphin.State;

public sealed class PositionBookTests
{
    private static readonly ExitLevels Levels = new(0.0095, 1.0, 120);
    private static readonly EntrySignal Signal =
        new(0, -1, -0.04, 0, SignalBucket.Moderate, Confirmation.Confirm, 0.7, Levels with { MaxHoldBars = 60 });
    private static readonly EntrySize Size = new(
        0, new BetSize(0.5, SignalBucket.Moderate, 1.0, 0.1, 1, 1, 1), 1, 5, 1.5, 25_000, 3_750);

    [Test]
    public void A_short_closed_in_one_fill()
    {
        var book = new PositionBook(Levels);
        Assert.That(Fill(book, -10, 100, 1, bar: 5), Is.Null);
        Assert.That(book.Open, Is.Not.Null);
        Assert.That((book.Open!.Leverage, book.Open.Fraction, book.Open.Levels.MaxHoldBars), Is.EqualTo((1.5, 0.1, 60)));

        var closed = Fill(book, 10, 98, 2, bar: 9, reason: ExitReason.FixedTakeProfit)!;
        Assert.Multiple(() =>
        {
            Assert.That(book.Open, Is.Null);
            Assert.That(closed.Net, Is.EqualTo(17m), "10 × (100 − 98) − 1 − 2");
            Assert.That(closed.BarsHeld, Is.EqualTo(4));
            Assert.That(closed.Notional, Is.EqualTo(1_000));
            Assert.That(closed.Reason, Is.EqualTo(ExitReason.FixedTakeProfit));
            Assert.That(closed.Position.Bucket, Is.EqualTo(SignalBucket.Moderate));
        });
    }

    [Test]
    public void Parts_average_in_and_add_up_on_the_way_out()
    {
        var book = new PositionBook(Levels);
        Fill(book, 4, 100, 0);
        Fill(book, 6, 110, 0);
        Assert.That(book.Open!.AverageFillPrice, Is.EqualTo(106m));
        Assert.That(Fill(book, -5, 120, 1), Is.Null);
        Assert.That(Fill(book, -5, 100, 1)!.Net, Is.EqualTo(38m), "5 × 14 − 5 × 6 − 2");
    }

    [Test]
    public void A_fill_beyond_the_position_opens_the_other_way()
    {
        var book = new PositionBook(Levels);
        Fill(book, 4, 100, 0);
        var closed = Fill(book, -10, 101, 5)!;
        Assert.That(closed.Net, Is.EqualTo(2m), "4 × 1 less four tenths of the fee");
        Assert.That((book.Open!.Direction, book.Open.Quantity, book.Open.Fees), Is.EqualTo((-1, 6m, 3m)));
    }

    [Test]
    public void A_position_sized_elsewhere_keeps_notional_in_balance()
    {
        var book = new PositionBook(Levels);
        book.Apply(Fill(-10, 100, 0, 3), null, null, ExitReason.Portfolio);
        Assert.That((book.Open!.Fraction, book.Open.Leverage), Is.EqualTo((1.0, 0.1)), "1,000 of 10,000");
    }

    [Test]
    public void Knows_what_takes_from_the_position()
    {
        var book = new PositionBook(Levels);
        Assert.That(book.Reduces(0, 1), Is.False);
        Fill(book, -1, 100, 0);
        Assert.That((book.Reduces(0, 1), book.Reduces(0, -1), book.Reduces(1, 1)), Is.EqualTo((true, false, false)));
    }

    [Test]
    public void Refuses_a_second_asset()
    {
        var book = new PositionBook(Levels);
        Fill(book, -1, 100, 0);
        Assert.That(
            () => book.Apply(Fill(1, 5, 0, 0) with { Asset = 1, Ticker = "BBBUSDT" }, null, null, ExitReason.Portfolio),
            Throws.InvalidOperationException.With.Message.EqualTo(
                "fill of BBBUSDT: expected AAAUSDT, because one position is open at a time"));
    }

    // Whatever the parts, the profit is what went in less what came out.
    [FsCheck.NUnit.Property]
    public bool Net_is_the_cash_that_moved(FsCheck.PositiveInt[] parts, bool isShort)
    {
        var book = new PositionBook(Levels);
        decimal cash = 0, held = 0;
        var side = isShort ? -1m : 1m;
        for (var i = 0; i < parts.Length; i++)
        {
            var (quantity, price) = (side * parts[i].Get, 100m + i);
            Fill(book, quantity, price, 1);
            (cash, held) = (cash - quantity * price - 1, held + quantity);
        }
        if (held == 0)
            return true;
        var closed = Fill(book, -held, 90, 1)!;
        return Math.Abs(closed.Net - (cash + held * 90 - 1)) < 1e-15m;
    }

    private static ClosedPosition? Fill(
        PositionBook book, decimal quantity, decimal price, decimal fee, long bar = 0, ExitReason reason = ExitReason.Portfolio) =>
        book.Apply(Fill(quantity, price, fee, bar), Signal, Size, reason);

    private static PositionFill Fill(decimal quantity, decimal price, decimal fee, long bar) =>
        new(0, "AAAUSDT", bar, bar * 300_000, (double)price, quantity, price, fee, 10_000);
}
