using DolphinLean.Data.MarketData.Book;
using DolphinLean.Engine.DepthFills;
using NUnit.Framework;

namespace DolphinLean.Lean.Engine.Tests.DepthFills;

/// <summary>Queue positions and fills worked out by hand.</summary>
public sealed class QueuedFillTests
{
    [Test]
    public void An_order_joins_behind_the_size_at_its_price_and_fills_with_what_trades_after_it()
    {
        var market = new MadeMarket();
        var order = market.Buy(3, 100);
        Assert.That((order.Status, order.Ahead), Is.EqualTo((DepthOrderStatus.Resting, 10.0)));

        market.Trade(100, 6);
        Assert.That((order.Ahead, order.Filled), Is.EqualTo((4.0, 0.0)));
        market.Trade(100, 5);
        Assert.That((order.Ahead, order.Filled, order.Status), Is.EqualTo((0.0, 1.0, DepthOrderStatus.Resting)));
        market.Trade(100, 5);
        Assert.That((order.Filled, order.Status, market.Matcher.RestingOrders), Is.EqualTo((3.0, DepthOrderStatus.Filled, 0)));

        var fills = market.Reports().Where(report => report.Kind == DepthReportKind.Fill).ToArray();
        Assert.That(fills.Select(fill => (fill.Price, fill.Quantity, fill.IsMaker)), Is.EqualTo(new[] { (10.0, 1.0, true), (10.0, 2.0, true) }));
        Assert.That(fills[1].Fee, Is.EqualTo(10 * 2 * 0.0002).Within(1e-15));
    }

    [Test]
    public void Trades_of_the_other_side_and_at_worse_prices_for_the_seller_fill_nothing()
    {
        var market = new MadeMarket();
        var order = market.Buy(3, 99);
        market.Trade(100, 50);
        market.Trade(99, 50, sellerHits: false);
        Assert.That((order.Ahead, order.Filled), Is.EqualTo((20.0, 0.0)));
    }

    [Test]
    public void Cancels_are_spread_over_the_queue_pro_rata()
    {
        var market = new MadeMarket();
        var order = market.Buy(3, 100);
        market.Bid(100, 15);
        Assert.That(order.Ahead, Is.EqualTo(10), "who comes later stands behind");
        market.Bid(100, 9);
        Assert.That(order.Ahead, Is.EqualTo(6).Within(1e-12), "six of fifteen left, ten fifteenths of them ahead");
    }

    [Test]
    public void The_cautious_model_lets_cancels_come_from_behind_first()
    {
        var market = new MadeMarket(new BackOfQueueModel());
        var order = market.Buy(3, 100);
        market.Bid(100, 15);
        market.Bid(100, 10);
        Assert.That(order.Ahead, Is.EqualTo(10));
        market.Bid(100, 7);
        Assert.That(order.Ahead, Is.EqualTo(7), "there is not more ahead than there is");
    }

    [Test]
    public void A_trade_counts_once_whichever_stream_tells_first([Values] bool depthFirst)
    {
        var market = new MadeMarket();
        var order = market.Buy(3, 100);
        if (depthFirst)
            market.Bid(100, 6);
        market.Trade(100, 4, lateMs: depthFirst ? 1 : 0);
        if (!depthFirst)
            market.Bid(100, 6);
        Assert.That((order.Ahead, order.Filled), Is.EqualTo((6.0, 0.0)));
        market.Trade(100, 7);
        Assert.That(order.Filled, Is.EqualTo(1).Within(1e-12));
    }

    [Test]
    public void A_trade_at_a_worse_price_would_have_met_the_order_first()
    {
        var market = new MadeMarket();
        var order = market.Buy(3, 100);
        market.Trade(99, 2);
        Assert.That((order.Ahead, order.Filled), Is.EqualTo((0.0, 2.0)));
        Assert.That(market.Reports()[^1].Price, Is.EqualTo(10.0));
    }

    [Test]
    public void Own_orders_share_a_trade_in_price_and_time_order()
    {
        var market = new MadeMarket();
        var (behind, first, second) = (market.Buy(5, 99), market.Buy(2, 100), market.Buy(2, 100));
        market.Trade(100, 13);
        Assert.That((first.Filled, second.Filled, behind.Filled), Is.EqualTo((2.0, 1.0, 0.0)));
    }

    [Test]
    public void An_order_inside_the_spread_is_first_in_its_queue()
    {
        var market = new MadeMarket();
        market.Ask(101, 0);
        var order = market.Buy(2, 101);
        Assert.That((order.Status, order.Ahead), Is.EqualTo((DepthOrderStatus.Resting, 0.0)));
        market.Trade(101, 0.5);
        Assert.That(order.Filled, Is.EqualTo(0.5));
    }

    [Test]
    public void Sells_mirror_buys()
    {
        var market = new MadeMarket();
        var order = market.Sell(4, 101);
        market.Ask(101, 8);
        Assert.That(order.Ahead, Is.EqualTo(8));
        market.Trade(101, 9, sellerHits: false);
        Assert.That(order.Filled, Is.EqualTo(1));
        market.Trade(102, 9, sellerHits: false);
        Assert.That((order.Filled, order.Status), Is.EqualTo((4.0, DepthOrderStatus.Filled)));
    }

    [Test]
    public void A_market_order_walks_the_book_and_does_not_take_the_same_volume_twice()
    {
        var market = new MadeMarket();
        var first = market.Submit(DepthOrder.Market(1, BookOrderSide.Buy, 14));
        var second = market.Submit(DepthOrder.Market(2, BookOrderSide.Buy, 10));
        var fills = market.Reports().Where(report => report.Kind == DepthReportKind.Fill).Select(fill => (fill.Order.Id, fill.Price, fill.Quantity, fill.IsMaker));
        Assert.That(fills, Is.EqualTo(new[] { (1L, 10.1, 10.0, false), (1, 10.2, 4.0, false), (2, 10.2, 10.0, false) }));
        Assert.That((first.Status, second.Status), Is.EqualTo((DepthOrderStatus.Filled, DepthOrderStatus.Filled)));

        market.Ask(101, 5);
        market.Submit(DepthOrder.Market(3, BookOrderSide.Buy, 5));
        Assert.That(market.Reports().Single().Price, Is.EqualTo(10.1), "the price was filled up again");
    }

    [Test]
    public void What_a_market_order_finds_no_depth_for_is_cancelled()
    {
        var market = new MadeMarket();
        var order = market.Submit(DepthOrder.Market(1, BookOrderSide.Sell, 35));
        Assert.That((order.Filled, order.Status), Is.EqualTo((30.0, DepthOrderStatus.Cancelled)));
        Assert.That(market.Reports()[^1], Has.Property("Kind").EqualTo(DepthReportKind.Cancelled).And.Property("Reason").EqualTo(DepthReasons.NoDepth));
    }

    [Test]
    public void A_limit_order_takes_to_its_limit_and_rests_with_the_remainder()
    {
        var market = new MadeMarket();
        var order = market.Buy(14, 101);
        Assert.That((order.Filled, order.Status, order.Ahead), Is.EqualTo((10.0, DepthOrderStatus.Resting, 0.0)));
        var immediate = market.Buy(30, 102, immediate: true);
        Assert.That((immediate.Filled, immediate.Status), Is.EqualTo((20.0, DepthOrderStatus.Cancelled)));
    }

    [Test]
    public void A_post_only_order_that_crosses_is_refused()
    {
        var market = new MadeMarket();
        Assert.That(market.Buy(1, 101, postOnly: true).Status, Is.EqualTo(DepthOrderStatus.Rejected));
        Assert.That(market.Reports().Single().Reason, Is.EqualTo(DepthReasons.PostOnly));
        Assert.That(market.Buy(1, 100, postOnly: true).Status, Is.EqualTo(DepthOrderStatus.Resting));
    }

    [Test]
    public void A_cancel_ends_a_resting_order_and_comes_too_late_for_a_filled_one()
    {
        var market = new MadeMarket();
        var order = market.Buy(3, 100);
        market.Trade(100, 11);
        market.Cancel(order);
        market.Trade(100, 50);
        Assert.That((order.Filled, order.Status), Is.EqualTo((1.0, DepthOrderStatus.Cancelled)));
        market.Cancel(order);
        Assert.That(market.Reports().Select(report => report.Kind), Is.EqualTo(new[]
        {
            DepthReportKind.Accepted, DepthReportKind.Fill, DepthReportKind.Cancelled, DepthReportKind.CancelRejected,
        }));
    }

    [Test]
    public void Nothing_is_filled_on_a_book_out_of_sync_and_orders_go_to_the_back_afterwards()
    {
        var market = new MadeMarket();
        var order = market.Buy(3, 100);
        market.Trade(100, 9);
        market.Depth([(100, 1)], [], missing: 5);
        Assert.That(market.Book.Status, Is.EqualTo(BookStatus.Gap));
        market.Trade(100, 50);
        Assert.That((order.Filled, market.Matcher.IgnoredTrades), Is.EqualTo((0.0, 1L)));
        Assert.That(market.Buy(1, 100).Status, Is.EqualTo(DepthOrderStatus.Rejected));

        market.Snapshot([(100, 7)], [(101, 5)]);
        Assert.That((market.Book.Status, order.Ahead), Is.EqualTo((BookStatus.InSync, 7.0)));
    }

    [Test]
    public void An_order_meets_the_book_of_the_time_when_it_arrives()
    {
        var market = new MadeMarket(latency: new ConstantLatencyModel(TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(2), TimeSpan.FromMilliseconds(4)));
        var order = DepthOrder.Limit(1, BookOrderSide.Buy, 1, 100);
        market.Matcher.Submit(order, market.NowNs);
        market.Bid(100, 30);
        market.Trade(100, 30);
        Assert.That(order.Status, Is.EqualTo(DepthOrderStatus.Sent));
        market.Bid(100, 5);
        Assert.That((order.Status, order.Ahead), Is.EqualTo((DepthOrderStatus.Resting, 5.0)), "it met 30, of which 25 have left");
        market.Trade(100, 50);
        Assert.That(order.Status, Is.EqualTo(DepthOrderStatus.Filled));
        Assert.That(market.Reports(), Is.Empty);
        market.Bid(99, 1);
        market.Bid(99, 2);
        Assert.That(market.Reports().Single().Kind, Is.EqualTo(DepthReportKind.Accepted), "three milliseconds after it arrived");
        market.Bid(99, 3);
        Assert.That(market.Reports().Single().Kind, Is.EqualTo(DepthReportKind.Fill), "three milliseconds after the trade was seen");
    }

    [Test]
    public void The_recorded_latency_is_what_an_event_took_beyond_the_quickest()
    {
        var latency = new RecordedLatencyModel(TimeSpan.FromMilliseconds(5));
        latency.Observe(1_000_000_000, 2_500);
        Assert.That(latency.RequestNs, Is.EqualTo(10_000_000));
        latency.Observe(1_030_000_000, 2_510);
        Assert.That(latency.RequestNs, Is.EqualTo(50_000_000));
        latency.Observe(1_030_000_000, 2_540);
        Assert.That(latency.RequestNs, Is.EqualTo(10_000_000));
    }
}
