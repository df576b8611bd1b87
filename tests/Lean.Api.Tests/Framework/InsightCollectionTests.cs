using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using QuantConnect;
using QuantConnect.Algorithm.Framework.Alphas;

namespace DolphinLean.Lean.Api.Tests.Framework;

[TestFixture]
internal sealed class InsightCollectionTests
{
    private static readonly DateTime Start = new(2025, 5, 13, 0, 0, 0, DateTimeKind.Utc);
    private static readonly Symbol[] Symbols =
        [.. new[] { "BTCUSDT", "ETHUSDT", "SOLUSDT" }.Select(ticker => Symbol.Create(ticker, SecurityType.CryptoFuture, Market.Binance))];

    [FsCheck.NUnit.Property(MaxTest = 100)]
    public Property It_does_what_a_plain_list_does() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue).ArrayOf(40).ToArbitrary(), choices =>
    {
        var insights = new InsightCollection();
        var plain = new PlainInsights();
        var now = Start;
        foreach (var choice in choices)
        {
            now = now.AddMinutes(1);
            Act(choice, now, insights, plain);
            Compare(insights, plain, now);
        }
    });

    [Test]
    public void The_next_expiry_follows_a_close_time_that_is_moved()
    {
        var insights = new InsightCollection();
        var first = Made(Symbols[0], Start, 10);
        var second = Made(Symbols[1], Start, 20);
        insights.AddRange([first, second]);
        Assert.That(insights.GetNextExpiryTime(), Is.EqualTo(Start.AddMinutes(10)));
        second.Cancel(Start.AddMinutes(5));
        Assert.That(insights.GetNextExpiryTime(), Is.EqualTo(Start.AddMinutes(5).AddSeconds(-1)));
        second.CloseTimeUtc = Start.AddMinutes(30);
        Assert.That(insights.GetNextExpiryTime(), Is.EqualTo(Start.AddMinutes(10)));
    }

    [Test]
    public void Asking_for_the_next_expiry_takes_no_memory()
    {
        var insights = new InsightCollection();
        insights.AddRange(Enumerable.Range(1, 1000).Select(minutes => Made(Symbols[minutes % 3], Start, minutes)));
        insights.GetNextExpiryTime();
        insights.RemoveExpiredInsights(Start);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            insights.GetNextExpiryTime();
            insights.RemoveExpiredInsights(Start);
        }

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [Test]
    public void Setting_a_symbols_list_replaces_it()
    {
        var insights = new InsightCollection();
        insights.Add(Made(Symbols[0], Start, 10));
        insights[Symbols[0]] = [Made(Symbols[0], Start, 5), Made(Symbols[0], Start, 7)];
        Assert.Multiple(() =>
        {
            Assert.That(insights.Count, Is.EqualTo(2));
            Assert.That(insights.TotalCount, Is.EqualTo(3));
            Assert.That(insights[Symbols[0]], Has.Count.EqualTo(2));
            Assert.That(insights.GetNextExpiryTime(), Is.EqualTo(Start.AddMinutes(5)));
            Assert.That(insights.TryGetValue(Symbols[1], out _), Is.False);
        });
    }

    private static void Act(int choice, DateTime now, InsightCollection insights, PlainInsights plain)
    {
        var symbol = Symbols[choice / 16 % Symbols.Length];
        var picked = plain.Count == 0 ? null : plain.Held.ElementAt(choice / 64 % plain.Count);
        switch (choice % 8)
        {
            case 0 or 1 or 2 or 3:
                var made = Made(symbol, now, (choice / 64 % 12) + 1);
                insights.Add(made);
                plain.Add(made);
                break;
            case 4 when picked is not null:
                insights.Remove(picked);
                plain.Remove(picked);
                break;
            case 5 when picked is not null:
                picked.Cancel(now);
                break;
            case 6:
                Assert.That(insights.RemoveExpiredInsights(now), Is.EquivalentTo(plain.RemoveExpired(now)));
                break;
            case 7 when choice / 8 % 4 == 0:
                insights.Clear([symbol]);
                plain.Clear(symbol);
                break;
        }
    }

    private static void Compare(InsightCollection insights, PlainInsights plain, DateTime now)
    {
        Assert.That(insights.Count, Is.EqualTo(plain.Count));
        Assert.That(insights.TotalCount, Is.EqualTo(plain.TotalCount));
        Assert.That(insights.GetNextExpiryTime(), Is.EqualTo(plain.NextExpiry));
        Assert.That(insights.ToHashSet().SetEquals(plain.Held), Is.True, "held");
        Assert.That(insights.GetInsights().SequenceEqual(plain.All), Is.True, "all");
        Assert.That(insights.GetActiveInsights(now).ToHashSet().SetEquals(plain.Active(now)), Is.True, "active");
        foreach (var symbol in Symbols)
        {
            var ofSymbol = plain.Held.Where(insight => insight.Symbol == symbol).ToList();
            Assert.That(insights.ContainsKey(symbol), Is.EqualTo(ofSymbol.Count > 0));
            Assert.That((insights.TryGetValue(symbol, out var held) ? held : []).SequenceEqual(ofSymbol), Is.True, symbol.Value);
            Assert.That(insights.HasActiveInsights(symbol, now), Is.EqualTo(plain.Active(now).Any(insight => insight.Symbol == symbol)));
        }
    }

    private static Insight Made(Symbol symbol, DateTime now, int minutes) =>
        new(now, symbol, TimeSpan.FromMinutes(minutes), InsightType.Price, InsightDirection.Up, null, null);
}
