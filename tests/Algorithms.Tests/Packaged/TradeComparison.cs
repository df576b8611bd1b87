using DolphinLean.Algorithms.Tests.Oracle;
using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Packaged;

/// <summary>Compares trade lists: asset, times, bars and reason exactly, every number to 1e-9 relative.</summary>
internal static class TradeComparison
{
    private const double Tolerance = 1e-9;

    public static void AssertEqual(IReadOnlyList<SeedTrade> expected, IReadOnlyList<SeedTrade> actual, string what)
    {
        for (var i = 0; i < Math.Min(expected.Count, actual.Count); i++)
        {
            if (Difference(expected[i], actual[i]) is { } difference)
                Assert.Fail($"{what}, trade {i + 1} of {expected.Count}: {difference}\nexpected {expected[i]}\nfound    {actual[i]}");
        }
        Assert.That(actual, Has.Count.EqualTo(expected.Count), what);
    }

    private static string? Difference(SeedTrade expected, SeedTrade actual)
    {
        var isSame = expected.Asset == actual.Asset && expected.Direction == actual.Direction
            && expected.EntryTime == actual.EntryTime && expected.ExitTime == actual.ExitTime
            && expected.Bars == actual.Bars && expected.Reason == actual.Reason;
        return isSame ? Number() : "another trade";

        string? Number()
        {
            (string Name, double Expected, double Actual)[] numbers =
            [
                ("entry price", expected.EntryPrice, actual.EntryPrice), ("exit price", expected.ExitPrice, actual.ExitPrice),
                ("leverage", expected.Leverage, actual.Leverage), ("fraction", expected.Fraction, actual.Fraction),
                ("notional", expected.Notional, actual.Notional), ("quantity", expected.Quantity, actual.Quantity),
                ("fees", expected.Fees, actual.Fees), ("net", expected.Net, actual.Net), ("capital", expected.Capital, actual.Capital),
            ];
            return numbers.Where(number => !IsClose(number.Expected, number.Actual)).Select(number => number.Name).FirstOrDefault();
        }
    }

    private static bool IsClose(double expected, double actual) => Math.Abs(expected - actual) <= Tolerance * Math.Abs(expected);
}
