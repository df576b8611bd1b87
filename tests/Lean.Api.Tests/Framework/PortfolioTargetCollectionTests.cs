using DolphinLean.Lean.Api.Tests.Algorithm;
using NUnit.Framework;
using QuantConnect;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Algorithm.Framework.Portfolio;

namespace DolphinLean.Lean.Api.Tests.Framework;

[TestFixture]
internal sealed class PortfolioTargetCollectionTests
{
    private static readonly Symbol Btc = Symbol.Create("BTCUSDT", SecurityType.CryptoFuture, Market.Binance);
    private static readonly Symbol Eth = Symbol.Create("ETHUSDT", SecurityType.CryptoFuture, Market.Binance);

    [FsCheck.NUnit.Property]
    public void It_does_what_a_plain_dictionary_does(byte[] choices)
    {
        Symbol[] symbols = [Btc, Eth, Symbol.Create("SOLUSDT", SecurityType.CryptoFuture, Market.Binance)];
        var targets = new PortfolioTargetCollection();
        var plain = new Dictionary<Symbol, IPortfolioTarget>();
        for (var i = 0; i < choices.Length; i++)
        {
            var symbol = symbols[choices[i] % 3];
            var target = new PortfolioTarget(symbol, i);
            switch (choices[i] / 3 % 4)
            {
                case 0:
                    targets.Add(target);
                    plain[symbol] = target;
                    break;
                case 1:
                    targets.AddRange([target]);
                    plain[symbol] = target;
                    break;
                case 2:
                    Assert.That(targets.Remove(symbol), Is.EqualTo(plain.Remove(symbol)));
                    break;
                default:
                    Assert.That(targets.Remove(target), Is.False, "another target of the same symbol");
                    break;
            }

            Assert.That(targets.Values, Is.EquivalentTo(plain.Values));
            Assert.That(targets.Keys, Is.EquivalentTo(plain.Keys));
            Assert.That(targets.IsEmpty, Is.EqualTo(plain.Count == 0));
            Assert.That(targets.ContainsKey(symbol), Is.EqualTo(plain.ContainsKey(symbol)));
        }
    }

    [Test]
    public void Targets_may_be_removed_while_they_are_enumerated()
    {
        var targets = new PortfolioTargetCollection { new PortfolioTarget(Btc, 1), new PortfolioTarget(Eth, 2) };
        foreach (var target in targets)
        {
            targets.Remove(target.Symbol);
        }

        Assert.That(targets.IsEmpty, Is.True);
    }

    [Test]
    public void Fulfilled_targets_are_those_within_a_lot_of_the_holding()
    {
        var algorithm = new TestAlgorithm(a =>
        {
            a.TestHost.SymbolProperties.SetEntry(Market.Binance, "BTCUSDT", SecurityType.CryptoFuture, new("BTC", "USDT", 1, 0.1m, 0.001m, "BTCUSDT"));
            a.AddCryptoFuture("BTCUSDT");
        }).Begin();
        var security = algorithm.Securities[Btc];
        security.Holdings.SetHoldings(100, 1);
        var targets = new PortfolioTargetCollection { new PortfolioTarget(Btc, 1.001m) };
        targets.ClearFulfilled(algorithm);
        Assert.That(targets.Count, Is.EqualTo(1));
        targets.Add(new PortfolioTarget(Btc, 1.0009m));
        targets.ClearFulfilled(algorithm);
        Assert.That(targets.IsEmpty, Is.True);
    }

    [Test]
    public void A_direction_is_a_target_of_one_unit()
    {
        Assert.Multiple(() =>
        {
            Assert.That(new PortfolioTarget(Btc, InsightDirection.Down).Quantity, Is.EqualTo(-1));
            Assert.That(new PortfolioTarget(Btc, InsightDirection.Flat).Quantity, Is.EqualTo(0));
            Assert.That(() => new PortfolioTarget(Btc, (InsightDirection)5), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(new PortfolioTarget(Btc, 1.50m, "x").ToString(), Does.EndWith(": 1.5 (x)"));
        });
    }
}
