using DolphinLean.Binance;
using NUnit.Framework;

namespace DolphinLean.Tests.Binance;

[TestFixture]
public sealed class BinanceFuturesEndpointsTests
{
    private const string TestnetRest = "https://demo-fapi.binance.com";
    private const string TestnetSocket = "wss://fstream.binancefuture.com";

    [Test]
    public void TheDefaultIsTheTestnet()
    {
        Assert.That(BinanceFuturesEndpoints.Testnet.Rest, Is.EqualTo(new Uri(TestnetRest)));
        Assert.That(BinanceFuturesEndpoints.Testnet.WebSocket, Is.EqualTo(new Uri(TestnetSocket)));
        Assert.That(BinanceFuturesEndpoints.Testnet.IsMainnet, Is.False);
    }

    [TestCase("https://fapi.binance.com", TestnetSocket, "https://fapi.binance.com")]
    [TestCase("https://FAPI.Binance.com./", TestnetSocket, "https://fapi.binance.com.")]
    [TestCase("https://fapi1.binance.com", TestnetSocket, "https://fapi1.binance.com")]
    [TestCase(TestnetRest, "wss://fstream.binance.com", "wss://fstream.binance.com")]
    [TestCase(TestnetRest, "wss://fstream.binance.com/private/ws", "wss://fstream.binance.com/private/ws")]
    public void MainnetIsRefusedByNameUnlessAllowed(string rest, string webSocket, string named)
    {
        Assert.That(() => BinanceFuturesEndpoints.Create(rest, webSocket),
            Throws.ArgumentException.With.Message.Contains(named).And.Message.Contains("real money"));
        Assert.That(BinanceFuturesEndpoints.Create(rest, webSocket, allowMainnet: true).IsMainnet, Is.True);
    }

    [Test]
    public void ALoopbackExchangeNeedsNoEncryption()
    {
        var endpoints = BinanceFuturesEndpoints.Create("http://127.0.0.1:8080/", "ws://localhost:8080");
        Assert.That(endpoints.Rest.AbsoluteUri.TrimEnd('/'), Is.EqualTo("http://127.0.0.1:8080"));
        Assert.That(endpoints.IsMainnet, Is.False);
    }

    [TestCase("demo-fapi.binance.com", TestnetSocket)]
    [TestCase("ftp://demo-fapi.binance.com", TestnetSocket)]
    [TestCase(TestnetRest, "https://fstream.binancefuture.com")]
    [TestCase("http://demo-fapi.binance.com", TestnetSocket)]
    [TestCase("https://user:word@demo-fapi.binance.com", TestnetSocket)]
    [TestCase("https://demo-fapi.binance.com?x=1", TestnetSocket)]
    [TestCase("", TestnetSocket)]
    public void OtherThanAPlainEncryptedAddressIsRefused(string rest, string webSocket) =>
        Assert.That(() => BinanceFuturesEndpoints.Create(rest, webSocket), Throws.ArgumentException);
}
