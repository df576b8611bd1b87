using NUnit.Framework;
using QuantConnect;
using QuantConnect.Brokerages;
using QuantConnect.Orders.Fees;
using QuantConnect.Securities;

namespace DolphinLean.Lean.Api.Tests.Algorithm;

[TestFixture]
internal sealed class IdentityTests
{
    [Test]
    public void Tags_are_trimmed_in_number_and_length_and_announced_after_Initialize()
    {
        var heard = 0;
        var algorithm = new TestAlgorithm(a => a.AddTag("first")).Begin();
        algorithm.TagsUpdated += (_, _) => heard++;
        algorithm.AddTag("second");
        algorithm.AddTag("second");
        algorithm.AddTag(" ");
        Assert.That(algorithm.Tags, Is.EquivalentTo(new[] { "first", "second" }));
        Assert.That(heard, Is.EqualTo(1));
        algorithm.SetTags([.. Enumerable.Range(0, 150).Select(i => new string('x', 300 - i) + i.ToStringInvariant("000"))]);
        algorithm.AddTag("one more");
        Assert.Multiple(() =>
        {
            Assert.That(algorithm.Tags, Has.Count.LessThanOrEqualTo(100).And.All.Length.LessThanOrEqualTo(200));
            Assert.That(algorithm.TestHost.Lines.Count(line => line.Message.Contains("tags")), Is.EqualTo(1), "said once");
        });
    }

    [Test]
    public void A_run_knows_its_mode_its_tickers_and_its_markets()
    {
        Symbol btc = null!;
        var algorithm = new TestAlgorithm(a => btc = a.AddCryptoFuture("BTCUSDT").Symbol).Begin();
        Assert.Multiple(() =>
        {
            Assert.That(algorithm.AlgorithmMode, Is.EqualTo(AlgorithmMode.Backtesting));
            Assert.That(algorithm.Ticker(btc), Is.EqualTo("BTCUSDT"));
            Assert.That(algorithm.IsMarketOpen(btc), Is.True);
            Assert.That(algorithm.TimeKeeper.UtcTime, Is.EqualTo(TestAlgorithm.Start));
        });
    }

    [Test]
    public void An_added_initializer_has_the_last_word_whenever_the_brokerage_model_is_set()
    {
        Security btc = null!;
        Security eth = null!;
        var algorithm = new TestAlgorithm(a =>
        {
            a.AddSecurityInitializer(security => security.SetFeeModel(new ConstantFeeModel(1)));
            btc = a.AddCryptoFuture("BTCUSDT");
            a.SetBrokerageModel(BrokerageName.BinanceFutures);
            eth = a.AddCryptoFuture("ETHUSDT");
        }).Begin();
        Assert.Multiple(() =>
        {
            Assert.That(btc.FeeModel, Is.TypeOf<ConstantFeeModel>());
            Assert.That(eth.FeeModel, Is.TypeOf<ConstantFeeModel>());
            Assert.That(eth.BuyingPowerModel, Is.TypeOf<QuantConnect.Securities.CryptoFuture.BinanceCryptoFutureMarginModel>());
            Assert.That(algorithm.TestHost.Lines.Select(line => line.Message), Has.Some.Contains("AddSecurityInitializer"));
            Assert.That(() => algorithm.AddSecurityInitializer(_ => { }), Throws.InvalidOperationException);
        });
    }
}
