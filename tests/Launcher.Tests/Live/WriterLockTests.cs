using DolphinLean.Exchange.Hosting;
using DolphinLean.Tests.Running;
using NUnit.Framework;

namespace DolphinLean.Launcher.Tests.Live;

/// <summary>Two real processes can't trade the same account.</summary>
[TestFixture]
[CancelAfter(240_000)]
public sealed class WriterLockTests
{
    private const string Key = "writer-lock-key";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Test]
    public async Task TheSecondIsRefusedUntilTheFirstIsGone(CancellationToken cancellation)
    {
        using var folder = new TemporaryFolder();
        await using var exchange = await ExchangeServer.StartAsync(
            new ExchangeOptions { Accounts = [new ExchangeAccount(Key, "secret")], Seed = 1, Symbols = ["BTCUSDT", "ETHUSDT"], Speed = 1 }, 0, TimeProvider.System, cancellation);
        LiveProcess Start(string name) => LiveProcess.Start(
            folder.Path, Key, "secret", "live", "--journal", $"{name}/{name}.journal", "--rest", exchange.RestAddress, "--ws", exchange.SocketAddress, "--symbols", "BTCUSDT,ETHUSDT",
            "--warm-up", "5");

        using var first = Start("first");
        await first.WaitForAsync("journal", Patience);
        using (var second = Start("second"))
        {
            await second.WaitForAsync("error: another process trades this account", Patience);
            Assert.That(second.WaitForExit(Patience), Is.EqualTo(2));
        }
        Assert.That(File.Exists(folder["second/second.journal"]), Is.False, "nothing was begun");
        first.Kill();
        using var third = Start("third");
        await third.WaitForAsync("journal", Patience);
        await third.WaitForAsync(" Ready", Patience);
    }
}
