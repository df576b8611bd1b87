using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DolphinLean.Binance;
using FsCheck.Fluent;
using NUnit.Framework;

namespace DolphinLean.Tests.Binance;

[TestFixture]
public sealed class RequestSignerTests
{
    // The key pair, query and signature that Binance publishes as its signing example; they open no account.
    private const string ExampleKey = "dbefbc809e3e83c283a984c3a1459732ea7db1360ca80c5c2c8867408d28cc83";
    private const string ExampleSecret = "2b5eb11e18796d12d88f13dc27dbbd02c2cc51ff7059765ed9821957d82bb4d9";
    private const string ExampleQuery =
        "symbol=BTCUSDT&side=BUY&type=LIMIT&quantity=1&price=9000&timeInForce=GTC&recvWindow=5000&timestamp=1591702613943";
    private const string ExampleSignature = "3c661234138461fcc7a7d8746c6558c9842d4e10870d2ecbedf7777cad694af9";

    private static readonly RequestSigner Signer = new(new BinanceCredentials(ExampleKey, ExampleSecret));

    [Test]
    public void SignsThePublishedExample() => Assert.That(Signer.Sign(ExampleQuery), Is.EqualTo(ExampleSignature));

    [Test]
    public void SignatureIsTheLastParameter() =>
        Assert.That(Signer.SignQuery(ExampleQuery), Is.EqualTo($"{ExampleQuery}&signature={ExampleSignature}"));

    [Test]
    public void QueryAndBodyAreJoinedWithNothingBetween()
    {
        var cut = ExampleQuery.IndexOf("&quantity", StringComparison.Ordinal);
        Assert.That(Signer.Sign(ExampleQuery[..cut], ExampleQuery[cut..]), Is.EqualTo(ExampleSignature));
    }

    [Test]
    public void AnUnsignedNothingIsRefused() => Assert.That(() => Signer.SignQuery(""), Throws.ArgumentException);

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public FsCheck.Property AgreesWithTheDefinitionOfHmac(FsCheck.NonNull<string> text)
    {
        // RFC 2104 spelt out, so that the check does not share the library's own HMAC.
        var block = new byte[64];
        Encoding.ASCII.GetBytes(ExampleSecret).CopyTo(block, 0);
        byte[] inner = [.. block.Select(b => (byte)(b ^ 0x36)), .. Encoding.UTF8.GetBytes(text.Get)];
        byte[] outer = [.. block.Select(b => (byte)(b ^ 0x5c)), .. SHA256.HashData(inner)];
        var expected = string.Concat(SHA256.HashData(outer).Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));
        return (Signer.Sign(text.Get) == expected).ToProperty();
    }
}
