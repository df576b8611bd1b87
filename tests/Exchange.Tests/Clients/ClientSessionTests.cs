using System.Diagnostics;
using System.Text.RegularExpressions;
using DolphinLean.Exchange.Hosting;
using DolphinLean.Tests;
using NUnit.Framework;

namespace DolphinLean.Exchange.Tests.Clients;

/// <summary>Clients that others wrote trade a scripted session: what they expect of Binance, they find here.</summary>
[TestFixture]
public sealed partial class ClientSessionTests
{
    private static readonly string Folder = Path.Combine(SharedData.RepositoryRoot, "tests", "clients");

    [TestCase("ccxt.mjs", 60)]
    [TestCase("official.mjs", 128)]
    [TestCase("binance.mjs", 60)]
    [CancelAfter(120_000)]
    public async Task ASessionOfAnIndependentClientFindsWhatBinancePromises(string script, int leastChecks, CancellationToken cancellation)
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
            Assert.Ignore("The clients are not installed; run 'npm ci' in tests/clients.");
        var account = new ExchangeAccount(new string('k', 64), new string('s', 64));
        await using var server = await ExchangeServer.StartAsync(new ExchangeOptions { Accounts = [account], Seed = 5 }, 0, TimeProvider.System, cancellation);
        var output = await RunAsync(script, [server.RestAddress, server.SocketAddress, account.Key, account.Secret], cancellation);
        var checks = ChecksForm().Match(output);
        Assert.That(checks.Success, output);
        Assert.That(int.Parse(checks.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture), Is.GreaterThanOrEqualTo(leastChecks), output);
    }

    private static async Task<string> RunAsync(string script, string[] arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Folder };
        start.ArgumentList.Add(script);
        Array.ForEach(arguments, start.ArgumentList.Add);
        using var node = Process.Start(start)!;
        var error = node.StandardError.ReadToEndAsync(cancellation);
        var output = await node.StandardOutput.ReadToEndAsync(cancellation);
        await node.WaitForExitAsync(cancellation);
        Assert.That(node.ExitCode, Is.Zero, $"{output}\n{await error}");
        return output;
    }

    [GeneratedRegex(@"(\d+) checks")]
    private static partial Regex ChecksForm();
}
