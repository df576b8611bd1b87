using NUnit.Framework;
using QuantConnect.Parameters;

namespace DolphinLean.Lean.Api.Tests.Algorithm;

[TestFixture]
internal sealed class ParameterTests
{
    [Test]
    public void Marked_members_take_their_values_before_initialize()
    {
        var algorithm = new Marked();
        algorithm.Begin(new()
        {
            ["fraction"] = "0.25", ["HoldBars"] = "120", ["Side"] = "short", ["pause"] = "00:05:00", ["threshold"] = "", ["limit"] = "-1.5e-3",
        });
        Assert.Multiple(() =>
        {
            Assert.That(algorithm.Fraction, Is.EqualTo(0.25m));
            Assert.That(algorithm.HoldBars, Is.EqualTo(120));
            Assert.That(algorithm.Side, Is.EqualTo(Side.Short));
            Assert.That(algorithm.Pause, Is.EqualTo(TimeSpan.FromMinutes(5)));
            Assert.That(algorithm.Threshold, Is.EqualTo(-0.02), "an empty value is none");
            Assert.That(algorithm.Limit, Is.EqualTo(-0.0015));
            Assert.That(algorithm.UnreadParameters(), Is.Empty);
        });
    }

    [TestCase("fraction", "a lot")]
    [TestCase("HoldBars", "1.5")]
    [TestCase("HoldBars", "99999999999")]
    [TestCase("Side", "sideways")]
    [TestCase("pause", "soon")]
    public void An_unreadable_value_names_key_and_value(string name, string value)
    {
        var error = Assert.Throws<ArgumentException>(() => new Marked().Begin(new() { [name] = value }));
        Assert.That(error!.Message, Does.Contain($"'{name}'").And.Contain($"'{value}'"));
    }

    [Test]
    public void A_property_without_setter_is_refused_by_name()
    {
        var error = Assert.Throws<InvalidOperationException>(() => new ReadOnlyMarked().Begin(new() { ["Fixed"] = "1" }));
        Assert.That(error!.Message, Does.Contain("'Fixed'").And.Contain(nameof(ReadOnlyMarked)));
    }

    [Test]
    public void Get_parameter_reads_or_falls_back()
    {
        var algorithm = new TestAlgorithm().Begin(new() { ["text"] = "x", ["whole"] = "7", ["real"] = "0.1", ["exact"] = "0.10" });
        Assert.Multiple(() =>
        {
            Assert.That(algorithm.GetParameter("text"), Is.EqualTo("x"));
            Assert.That(algorithm.GetParameter("missing"), Is.Null);
            Assert.That(algorithm.GetParameter("missing", "y"), Is.EqualTo("y"));
            Assert.That(algorithm.GetParameter("whole", 1), Is.EqualTo(7));
            Assert.That(algorithm.GetParameter("real", 1.0), Is.EqualTo(0.1));
            Assert.That(algorithm.GetParameter("exact", 1m), Is.EqualTo(0.10m));
            Assert.That(algorithm.GetParameter("missing", 3), Is.EqualTo(3));
        });
    }

    [Test]
    public void Get_parameter_refuses_an_unreadable_value()
    {
        var algorithm = new TestAlgorithm().Begin(new() { ["whole"] = "7,5" });
        Assert.That(
            () => algorithm.GetParameter("whole", 1),
            Throws.ArgumentException.With.Message.Contains("'whole'").And.Message.Contains("'7,5'"));
    }

    [Test]
    public void Parameters_that_nobody_asks_for_are_known()
    {
        var algorithm = new TestAlgorithm(a => a.GetParameter("known", 1)).Begin(new() { ["known"] = "2", ["zeta"] = "1", ["alpha"] = "1" });
        Assert.That(algorithm.UnreadParameters(), Is.EqualTo(new[] { "alpha", "zeta" }));
        Assert.That(algorithm.GetParameters(), Has.Count.EqualTo(3));
        Assert.That(algorithm.UnreadParameters(), Is.Empty);
    }

    private enum Side
    {
        Long,
        Short,
    }

    private sealed class Marked : TestAlgorithm
    {
        [Parameter("limit")]
        private readonly double? _limit = -1;

        [Parameter("fraction")]
        public decimal Fraction { get; set; }

        [Parameter]
        public int HoldBars { get; set; }

        [Parameter]
        public Side Side { get; set; }

        [Parameter("pause")]
        public TimeSpan Pause { get; set; }

        [Parameter("threshold")]
        public double Threshold { get; set; } = -0.02;

        public double? Limit => _limit;
    }

    private sealed class ReadOnlyMarked : TestAlgorithm
    {
        [Parameter]
        public int Fixed => 3;
    }
}
