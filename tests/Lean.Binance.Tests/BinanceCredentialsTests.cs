using System.Text.Json;
using DolphinLean.Binance;
using NUnit.Framework;

namespace DolphinLean.Tests.Binance;

[TestFixture]
public sealed class BinanceCredentialsTests
{
    private const string Key = "KeyKeyKeyKeyKeyKeyKeyKeyKeyKeyKey1";
    private const string Secret = "SecretSecretSecretSecretSecretSec2";

    private string _path = "";

    [SetUp]
    public void MakePath() => _path = Path.Combine(Path.GetTempPath(), $"dolphin-credentials-{TestContext.CurrentContext.Test.ID}.json");

    [TearDown]
    public void RemoveFile() => File.Delete(_path);

    [Test]
    public void ReadsBothEnvironmentVariables()
    {
        var variables = new Dictionary<string, string> { ["BINANCE_API_KEY"] = Key, ["BINANCE_API_SECRET"] = Secret + "\n" };
        var credentials = BinanceCredentials.FromEnvironment(variables.GetValueOrDefault);
        Assert.That(credentials.ApiKey, Is.EqualTo(Key));
        Assert.That(Sign(credentials), Is.EqualTo(Sign(new BinanceCredentials(Key, Secret))));
    }

    [TestCase("BINANCE_API_KEY")]
    [TestCase("BINANCE_API_SECRET")]
    public void AMissingVariableIsNamed(string missing) =>
        Assert.That(() => BinanceCredentials.FromEnvironment(name => name == missing ? null : Key),
            Throws.InvalidOperationException.With.Message.Contains(missing));

    [Test]
    [Platform(Exclude = "Win")]
    public void ReadsAFileOfItsOwnerOnly()
    {
        Write($$"""{"binance-api-key": "{{Key}}", "binance-api-secret": "{{Secret}}"}""", UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Assert.That(Sign(BinanceCredentials.FromFile(_path)), Is.EqualTo(Sign(new BinanceCredentials(Key, Secret))));
    }

    [TestCase(UnixFileMode.GroupRead)]
    [TestCase(UnixFileMode.OtherRead)]
    [TestCase(UnixFileMode.OtherWrite)]
    [Platform(Exclude = "Win")]
    public void AFileThatOthersMayReadIsRefused(UnixFileMode others)
    {
        Write($$"""{"binance-api-key": "{{Key}}", "binance-api-secret": "{{Secret}}"}""", UnixFileMode.UserRead | UnixFileMode.UserWrite | others);
        Assert.That(() => BinanceCredentials.FromFile(_path),
            Throws.InvalidOperationException.With.Message.Contains("chmod 600").And.Message.Contains(_path));
    }

    [TestCase("""{"binance-api-key": "KEY"}""", "binance-api-secret")]
    [TestCase("""{"binance-api-secret": "SECRET"}""", "binance-api-key")]
    [TestCase("""["SECRET"]""", "binance-api-key")]
    [TestCase("""{"binance-api-secret": SECRET""", "line 1")]
    [Platform(Exclude = "Win")]
    public void ABrokenFileIsNamedAndNotQuoted(string content, string named)
    {
        Write(content, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Assert.That(() => BinanceCredentials.FromFile(_path),
            Throws.TypeOf<InvalidDataException>().With.Message.Contains(named).And.Message.Contains(_path).And.Message.Not.Contains("SECRET"));
    }

    [Test]
    public void NothingOfItShowsTheSecret()
    {
        var credentials = new BinanceCredentials(Key, Secret);
        Assert.That(credentials.ToString(), Does.Not.Contain(Secret).And.Not.Contain(Key));
        Assert.That($"{credentials}", Does.Not.Contain(Secret));
        Assert.That(JsonSerializer.Serialize(credentials), Does.Not.Contain(Secret));
    }

    [TestCase("", Secret)]
    [TestCase(Key, "")]
    [TestCase(Key, "with blank")]
    [TestCase("ключ", Secret)]
    public void EmptyOrStrangeTokensAreRefusedWithoutQuotingThem(string key, string secret)
    {
        var fault = Assert.Throws<ArgumentException>(() => _ = new BinanceCredentials(key, secret))!;
        Assert.That(fault.Message, Does.Not.Contain("with blank").And.Not.Contain("ключ"));
    }

    private static string Sign(BinanceCredentials credentials) => new RequestSigner(credentials).Sign("timestamp=1");

    private void Write(string content, UnixFileMode mode)
    {
        File.WriteAllText(_path, content);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_path, mode);
    }
}
