using DolphinLean.Lean.Api.Tests.Algorithm;
using NUnit.Framework;

namespace DolphinLean.Lean.Api.Tests.Securities;

[TestFixture]
internal sealed class SecurityManagerTests
{
    [Test]
    public void A_security_added_after_a_removal_takes_the_free_place_as_in_LEANs_dictionary()
    {
        var algorithm = new TestAlgorithm(a =>
        {
            foreach (var ticker in new[] { "BTCUSDT", "ETHUSDT", "SOLUSDT" }) a.AddCryptoFuture(ticker);
        }).Begin();
        algorithm.Securities.Remove(algorithm.Symbol("BTCUSDT"));
        algorithm.AddCryptoFuture("XRPUSDT");
        algorithm.AddCryptoFuture("ADAUSDT");
        Assert.That(
            algorithm.Securities.Keys.Select(symbol => symbol.Value),
            Is.EqualTo(new[] { "XRPUSDT", "ETHUSDT", "SOLUSDT", "ADAUSDT" }));
    }

    [Test]
    public void A_loop_may_add_and_remove_securities()
    {
        var algorithm = new TestAlgorithm(a =>
        {
            a.AddCryptoFuture("BTCUSDT");
            a.AddCryptoFuture("ETHUSDT");
        }).Begin();
        var seen = new List<string>();
        foreach (var (symbol, _) in algorithm.Securities)
        {
            seen.Add(symbol.Value);
            algorithm.AddCryptoFuture("SOLUSDT");
            algorithm.Securities.Remove(symbol);
        }

        Assert.That(seen, Is.EqualTo(new[] { "BTCUSDT", "ETHUSDT" }));
        Assert.That(algorithm.Securities.Keys.Select(symbol => symbol.Value), Is.EqualTo(new[] { "SOLUSDT" }));
    }
}
