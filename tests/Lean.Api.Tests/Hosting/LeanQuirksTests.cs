using NUnit.Framework;
using QuantConnect.Hosting;

namespace DolphinLean.Lean.Api.Tests.Hosting;

[TestFixture]
public sealed class LeanQuirksTests
{
    [Test]
    public void All_are_matched_unless_named()
    {
        var quirks = LeanQuirks.Without([nameof(LeanQuirk.StaleQuoteFills), nameof(LeanQuirk.ExcessKurtosis)]);
        Assert.Multiple(() =>
        {
            Assert.That(LeanQuirks.All.OffNames, Is.Empty);
            Assert.That(quirks.OffNames, Is.EqualTo(new[] { "ExcessKurtosis", "StaleQuoteFills" }));
            Assert.That(quirks.Has(LeanQuirk.StaleQuoteFills), Is.False);
            Assert.That(quirks.Has(LeanQuirk.FeeFromLastPrice), Is.True);
        });
    }

    [TestCase("None")]
    [TestCase("stalequotefills")]
    [TestCase("4")]
    [TestCase("StaleQuoteFills, ExcessKurtosis")]
    public void An_unknown_name_is_answered_with_all_names(string name) =>
        Assert.That(() => LeanQuirks.Without([name]), Throws.ArgumentException.With.Message.Contains($"'{name}'").And.Message.Contains("WarmUpFirstBar"));

    [Test]
    public void Every_quirk_has_a_bit_of_its_own()
    {
        var quirks = Enum.GetValues<LeanQuirk>().Where(quirk => quirk != LeanQuirk.None).ToList();
        Assert.That(quirks.Aggregate(0L, (sum, quirk) => sum + (long)quirk), Is.EqualTo((1L << quirks.Count) - 1));
    }
}
