using NUnit.Framework;
using QuantConnect;
using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Orders;

namespace DolphinLean.Lean.Api.Tests.Algorithm;

[TestFixture]
internal sealed class TradingTests
{
    private TestAlgorithm _algorithm = null!;
    private Symbol _btc = null!;
    private Symbol _eth = null!;
    private Symbol _sol = null!;

    [SetUp]
    public void SetUp()
    {
        _algorithm = new TestAlgorithm(a =>
        {
            _sol = a.AddCryptoFuture("SOLUSDT").Symbol;
            _btc = a.AddCryptoFuture("BTCUSDT").Symbol;
            _eth = a.AddCryptoFuture("ETHUSDT").Symbol;
        }).Begin();
        _algorithm.TestHost.SetPrice("BTCUSDT", 100_000);
        _algorithm.TestHost.SetPrice("ETHUSDT", 2_500);
        _algorithm.TestHost.SetPrice("SOLUSDT", 200);
        _algorithm.Step(0);
    }

    [Test]
    public void Market_orders_of_every_number_type_are_filled_in_the_call()
    {
        _algorithm.MarketOrder(_btc, 1);
        _algorithm.MarketOrder(_btc, 0.5);
        _algorithm.MarketOrder(_btc, -0.25m, tag: "trim");
        _algorithm.Buy(_eth, -3);
        _algorithm.Sell(_eth, 1.5);
        Assert.Multiple(() =>
        {
            Assert.That(_algorithm.Orders.Log, Is.EqualTo(new[] { "BTCUSDT 1", "BTCUSDT 0.5", "BTCUSDT -0.25 trim", "ETHUSDT 3", "ETHUSDT -1.5" }));
            Assert.That(_algorithm.Portfolio[_btc].Quantity, Is.EqualTo(1.25m));
        });
    }

    [Test]
    public void A_refused_order_has_no_id_and_says_why()
    {
        var none = _algorithm.AddCryptoFuture("XRPUSDT").Symbol;
        var refused = new[]
        {
            (_algorithm.MarketOrder(_btc, 0), OrderResponseErrorCode.OrderQuantityZero),
            (_algorithm.MarketOrder(_btc, 0.000000001m), OrderResponseErrorCode.OrderQuantityLessThanLotSize),
            (_algorithm.MarketOrder(none, 1), OrderResponseErrorCode.SecurityPriceZero),
        };
        Assert.Multiple(() =>
        {
            foreach (var (ticket, code) in refused)
            {
                Assert.That(ticket.Status, Is.EqualTo(OrderStatus.Invalid));
                Assert.That(ticket.SubmitRequest.Response.ErrorCode, Is.EqualTo(code));
                Assert.That(_algorithm.TestHost.Errors, Does.Contain(ticket.SubmitRequest.Response.ErrorMessage));
            }

            Assert.That(_algorithm.Orders.Log, Is.Empty);
            Assert.That(_algorithm.Transactions.LastOrderId, Is.Zero);
        });
    }

    [Test]
    public void An_order_for_the_open_or_close_is_refused_because_the_market_never_closes()
    {
        Assert.Multiple(() =>
        {
            Assert.That(() => _algorithm.MarketOnOpenOrder(_btc, 1), Throws.InvalidOperationException.With.Message.Contains("BTCUSDT"));
            Assert.That(() => _algorithm.MarketOnCloseOrder(_btc, 1.5), Throws.InvalidOperationException.With.Message.Contains("never closes"));
            Assert.That(_algorithm.MarketOnOpenOrder(_btc, 0).SubmitRequest.Response.ErrorCode, Is.EqualTo(OrderResponseErrorCode.OrderQuantityZero));
            Assert.That(_algorithm.Transactions.LastOrderId, Is.Zero);
        });
    }

    [Test]
    public void An_unknown_or_removed_symbol_is_added_and_one_of_data_only_is_named()
    {
        var doge = Symbol.Create("DOGEUSDT", SecurityType.CryptoFuture, Market.Binance);
        var data = Symbol.Create("FEATURES", SecurityType.Base, Market.Binance);
        _algorithm.RemoveSecurity(_sol);
        Assert.Multiple(() =>
        {
            Assert.That(_algorithm.MarketOrder(doge, 1).SubmitRequest.Response.ErrorCode, Is.EqualTo(OrderResponseErrorCode.SecurityPriceZero));
            Assert.That(_algorithm.MarketOrder(_sol, 1).SubmitRequest.Response.ErrorCode, Is.EqualTo(OrderResponseErrorCode.None));
            Assert.That(_algorithm.Securities.Keys, Does.Contain(doge).And.Contain(_sol));
            Assert.That(() => _algorithm.MarketOrder(data, 1), Throws.InvalidOperationException.With.Message.Contains("FEATURES"));
        });
    }

    [Test]
    public void The_order_after_the_last_allowed_one_stops_the_algorithm()
    {
        var algorithm = new TestAlgorithm(a =>
        {
            a.SetMaximumOrders(2);
            a.AddCryptoFuture("BTCUSDT");
        }).Begin();
        algorithm.TestHost.SetPrice("BTCUSDT", 100_000);
        algorithm.Step(0);
        var tickets = Enumerable.Range(0, 4).Select(_ => algorithm.MarketOrder(algorithm.Symbol("BTCUSDT"), 1)).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(tickets.Select(ticket => ticket.Status == OrderStatus.Invalid), Is.EqualTo(new[] { false, false, false, true }));
            Assert.That(algorithm.Status, Is.EqualTo(AlgorithmStatus.Stopped));
        });
    }

    [Test]
    public void Resting_orders_carry_their_prices()
    {
        var limit = _algorithm.LimitOrder(_btc, 1, 99_000m, tag: "low");
        var stop = _algorithm.StopMarketOrder(_btc, -1.0, 98_000m);
        var stopLimit = _algorithm.StopLimitOrder(_btc, -1m, 98_000m, 97_500m);
        var touched = _algorithm.LimitIfTouchedOrder(_btc, 1m, 96_000m, 96_500m);
        var trailing = _algorithm.TrailingStopOrder(_btc, -1, 0.02m, true);
        var fixedTrailing = _algorithm.TrailingStopOrder(_btc, 1m, 101_500m, 1_500m, false);
        Assert.Multiple(() =>
        {
            Assert.That((limit.Get(OrderField.LimitPrice), limit.Tag), Is.EqualTo((99_000m, "low")));
            Assert.That(stop.Get(OrderField.StopPrice), Is.EqualTo(98_000m));
            Assert.That((stopLimit.Get(OrderField.StopPrice), stopLimit.Get(OrderField.LimitPrice)), Is.EqualTo((98_000m, 97_500m)));
            Assert.That((touched.Get(OrderField.TriggerPrice), touched.Get(OrderField.LimitPrice)), Is.EqualTo((96_000m, 96_500m)));
            Assert.That((trailing.Get(OrderField.StopPrice), trailing.Get(OrderField.TrailingAmount)), Is.EqualTo((98_000m, 0.02m)));
            Assert.That((fixedTrailing.Get(OrderField.StopPrice), fixedTrailing.Get<bool>(OrderField.TrailingAsPercentage)), Is.EqualTo((101_500m, false)));
        });
    }

    [Test]
    public void Liquidate_works_by_ticker_and_cancels_the_orders_of_each_symbol_first()
    {
        foreach (var symbol in new[] { _sol, _btc })
        {
            _algorithm.MarketOrder(symbol, 2);
            _algorithm.LimitOrder(symbol, 1, 1m);
        }

        _algorithm.LimitOrder(_eth, 1, 1m);
        _algorithm.Orders.Log.Clear();
        var tickets = _algorithm.Liquidate();
        Assert.Multiple(() =>
        {
            Assert.That(_algorithm.Orders.Log, Is.EqualTo(new[]
            {
                "cancel BTCUSDT Liquidated", "BTCUSDT -2 Liquidated", "cancel ETHUSDT Liquidated", "cancel SOLUSDT Liquidated", "SOLUSDT -2 Liquidated",
            }));
            Assert.That(tickets.Select(ticket => ticket.Symbol), Is.EqualTo(new[] { _btc, _sol }));
            Assert.That(_algorithm.Portfolio.Invested, Is.False);
        });
    }

    [Test]
    public void Liquidate_counts_market_orders_that_are_under_way_and_can_be_switched_off()
    {
        _algorithm.MarketOrder(_btc, 3);
        _algorithm.Orders.FillsMarketOrders = false;
        _algorithm.MarketOrder(_btc, -1);
        _algorithm.Orders.Log.Clear();
        _algorithm.Liquidate(_btc, tag: "out");
        Assert.That(_algorithm.Orders.Log, Is.EqualTo(new[] { "BTCUSDT -2 out" }));

        _algorithm.Settings.LiquidateEnabled = false;
        Assert.That(_algorithm.Liquidate(), Is.Empty);
    }

    [Test]
    public void Targets_that_free_margin_come_first_then_the_largest()
    {
        _algorithm.MarketOrder(_btc, 1);
        _algorithm.MarketOrder(_sol, -50);
        IPortfolioTarget[] targets =
        [
            new PortfolioTarget(_eth, 10),      // opens 25,000
            new PortfolioTarget(_sol, -20),     // frees 6,000
            new PortfolioTarget(_btc, 1.5m),    // adds 50,000
        ];
        Assert.That(Ordered(targets), Is.EqualTo("SOLUSDT BTCUSDT ETHUSDT"));
        targets[2] = new PortfolioTarget(_btc, 0.9m);   // frees 10,000
        Assert.That(Ordered(targets), Is.EqualTo("BTCUSDT SOLUSDT ETHUSDT"));
        targets[2] = new PortfolioTarget(_btc, 1);      // nothing to do
        targets[1] = new PortfolioTarget(_sol, 50);     // a flip of the same size frees nothing
        Assert.That(Ordered(targets), Is.EqualTo("ETHUSDT SOLUSDT"));
        targets[1] = new PortfolioTarget(_sol, 49);     // a smaller flip counts as freeing
        Assert.That(Ordered(targets), Is.EqualTo("SOLUSDT ETHUSDT"));
    }

    [Test]
    public void Deltas_are_ordered_like_the_holdings_they_lead_to()
    {
        _algorithm.MarketOrder(_btc, 1);
        IPortfolioTarget[] deltas = [new PortfolioTarget(_eth, 100), new PortfolioTarget(_btc, -0.1m), new PortfolioTarget(_sol, 0)];
        var ordered = deltas.OrderTargetsByMarginImpact(_algorithm, targetIsDelta: true).Select(target => target.Symbol);
        Assert.That(ordered, Is.EqualTo(new[] { _btc, _eth }));
    }

    private string Ordered(IPortfolioTarget[] targets)
    {
        var collection = new PortfolioTargetCollection();
        collection.AddRange(targets);
        return string.Join(' ', collection.OrderByMarginImpact(_algorithm).Select(target => target.Symbol.Value));
    }
}
