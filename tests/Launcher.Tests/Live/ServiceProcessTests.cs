using System.Diagnostics;
using DolphinLean.Algorithms.Dolphin.Services;
using DolphinLean.Data.Grid;
using DolphinLean.Data.Grid.Services;
using DolphinLean.Exchange.Hosting;
using DolphinLean.Tests;
using DolphinLean.Tests.Running;
using NUnit.Framework;

namespace DolphinLean.Launcher.Tests.Live;

/// <summary>Services as processes of their own, on a grid in PostgreSQL and an exchange on loopback.</summary>
[TestFixture]
[CancelAfter(240_000)]
public sealed class ServiceProcessTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Test]
    public async Task BooksReachTheGridAndAStandByTakesOver(CancellationToken cancellation)
    {
        var address = PostgresServer.Require();
        using var folder = new TemporaryFolder();
        await using var exchange = await ExchangeServer.StartAsync(
            new ExchangeOptions { Accounts = [new ExchangeAccount("key", "secret")], Seed = 1, Symbols = ["BTCUSDT", "ETHUSDT"] }, 0, TimeProvider.System, cancellation);
        using var grid = FeatureGrid.Open(address, TimeProvider.System);
        LiveProcess Start(string name) => LiveProcess.Start(
            folder.Path, "key", "secret", "service", name, "--grid", address, "--rest", exchange.RestAddress, "--ws", exchange.SocketAddress, "--books", "BTCUSDT,ETHUSDT");

        using var books = Start("books");
        using var first = Start("acb");
        await WaitAsync(() => GridText.Read(grid, GridNames.Services, ServiceKeys.Breaker, ServiceBeat.Json) != null);
        using var second = Start("acb");
        await second.WaitForAsync("acb: another process does this work; this one stands by", Patience);
        await WaitAsync(() => GridText.Read(grid, GridNames.Features, ServiceKeys.MarketBooks, ServiceJson.Default.BooksRecord) is { IsStale: false, Assets: 2 });
        Assert.That(grid.Get("DOLPHIN_FEATURES_SHARD_07", "book_BTCUSDT")!.Text, Does.Contain("\"imbalance_ma5\":"));

        first.Kill();
        var killedMs = GridText.Read(grid, GridNames.Services, ServiceKeys.Breaker, ServiceBeat.Json)!.TimeMs;
        await WaitAsync(() => GridText.Read(grid, GridNames.Services, ServiceKeys.Breaker, ServiceBeat.Json)!.TimeMs > killedMs);
        await second.WaitForAsync("acb: takes over", Patience);
        second.Terminate();
        Assert.That(second.WaitForExit(Patience), Is.Zero, second.Output);
    }

    private static async Task WaitAsync(Func<bool> holds)
    {
        for (var watch = Stopwatch.StartNew(); !holds();)
        {
            Assert.That(watch.Elapsed, Is.LessThan(Patience));
            await Task.Delay(100);
        }
    }
}
