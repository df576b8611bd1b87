using System.Text.RegularExpressions;
using DolphinLean.Exchange.Faults;
using DolphinLean.Exchange.Hosting;
using DolphinLean.Tests;
using NUnit.Framework;

namespace DolphinLean.Exchange.Tests.Rest;

/// <summary>Holds docs/exchange.md to what is served.</summary>
[TestFixture]
public sealed partial class DocumentationTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(SharedData.RepositoryRoot, "docs", "exchange.md"));

    [Test]
    public void EveryEndpointIsListedAndNoOther()
    {
        using var exchange = LoopbackExchange.Open(new ExchangeOptions { Accounts = [new ExchangeAccount("k", "s")], Symbols = ["BTCUSDT"] }, 1_746_403_200_000);
        var served = exchange.Api.Endpoints.Select(endpoint => $"| {Access(exchange, endpoint)} | {endpoint.Method} | `{endpoint.Path}` |");
        Assert.That(EndpointForm().Matches(Page).Select(match => match.Value), Is.EquivalentTo(served));
    }

    [Test]
    public void EveryFaultIsListed()
    {
        Assert.That(Enum.GetValues<FaultKind>().Select(kind => $"`{FaultPlan.NameOf(kind)}`").Where(name => !Page.Contains(name, StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void EveryRefusalIsListed()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(SharedData.RepositoryRoot, "Exchange"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains("obj", StringComparison.Ordinal));
        var codes = sources
            .SelectMany(path => CodeForm().Matches(File.ReadAllText(path)).Select(match => int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture))).Distinct().ToList();
        Assert.That(codes, Has.Count.GreaterThan(50));
        Assert.That(codes.Where(code => !IsListed(code)), Is.Empty);
    }

    private static bool IsListed(int code) =>
        Page.Contains(FormattableString.Invariant($"−{code}"), StringComparison.Ordinal) || (code is >= 4001 and <= 4007);

    private static string Access(LoopbackExchange exchange, (string Method, string Path) endpoint) =>
        exchange.Api.Find(endpoint.Method, endpoint.Path)!.Access.ToString().ToLowerInvariant();

    [GeneratedRegex(@"^\| (public|keyed|signed) \| (GET|POST|PUT|DELETE) \| `[^`]+` \|", RegexOptions.Multiline)]
    private static partial Regex EndpointForm();

    [GeneratedRegex(@"-(\d{4}), ")]
    private static partial Regex CodeForm();
}
