using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Algorithms.Dolphin.Signal;
using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Dolphin.Signal;

public sealed class DirectionConfirmationTests
{
    private static readonly ConfirmationParameters Champion = DolphinParameters.Champion.Confirmation;

    // From 100,000 a step of 7.5 is 0.75 bps.
    [TestCase(99_992, Confirmation.Confirm, Confirmation.Contradict)]
    [TestCase(99_993, Confirmation.Neutral, Confirmation.Neutral)]
    [TestCase(100_007, Confirmation.Neutral, Confirmation.Neutral)]
    [TestCase(100_008, Confirmation.Contradict, Confirmation.Confirm)]
    public void Compares_the_last_price_with_the_eighth_last(double last, Confirmation shortVerdict, Confirmation longVerdict)
    {
        double[] prices = [1, 100_000, 5, 5, 5, 5, 5, 5, last];
        Assert.That(new DirectionConfirmation(Champion, -1).Check(prices), Is.EqualTo(shortVerdict));
        Assert.That(new DirectionConfirmation(Champion, 1).Check(prices), Is.EqualTo(longVerdict));
    }

    [Test]
    public void Too_few_prices_say_nothing() =>
        Assert.That(new DirectionConfirmation(Champion, -1).Check([100, 1, 1, 1, 1, 1, 200]), Is.EqualTo(Confirmation.Neutral));

    [TestCase(true, true)]
    [TestCase(false, false)]
    public void A_contradiction_kills_unless_told_otherwise(bool skip, bool kills)
    {
        var confirmation = new DirectionConfirmation(Champion with { SkipContradicts = skip }, -1);
        Assert.That(confirmation.Kills(Confirmation.Contradict), Is.EqualTo(kills));
        Assert.That(confirmation.Kills(Confirmation.Neutral), Is.False);
        Assert.That(confirmation.Kills(Confirmation.Confirm), Is.False);
    }

    [Test]
    public void Only_a_confirmed_entry_takes_the_boost()
    {
        var confirmation = new DirectionConfirmation(Champion with { LeverageBoost = 1.2 }, -1);
        Assert.That(confirmation.LeverageMultiplier(Confirmation.Confirm), Is.EqualTo(1.2));
        Assert.That(confirmation.LeverageMultiplier(Confirmation.Neutral), Is.EqualTo(1.0));
    }
}
