using DolphinLean.Algorithms.Parameters;
using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Parameters;

public sealed class ParameterReaderTests
{
    private enum Side { Left, Right }

    [TestCase("0.5", 0.5)]
    [TestCase("-1", -1.0)]
    [TestCase("1e-3", 0.001)]
    [TestCase(" 2 ", 2.0)]
    public void Reads_numbers_within_their_range(string text, double expected) =>
        Assert.That(Reader("x", text).Number("x", 0, -1, 2, "", ""), Is.EqualTo(expected));

    [TestCase("2.1", "parameter 'x': expected -1 to 2, found 2.1")]
    [TestCase("NaN", "parameter 'x': expected -1 to 2, found NaN")]
    [TestCase("Infinity", "parameter 'x': expected -1 to 2, found Infinity")]
    [TestCase("1,5", "parameter 'x': expected a number from -1 to 2, found '1,5'")]
    [TestCase("", "parameter 'x': expected a number from -1 to 2, found ''")]
    public void Refuses_other_numbers(string text, string message) =>
        Assert.That(() => Reader("x", text).Number("x", 0, -1, 2, "", ""), Refuses(message));

    [TestCase("7", 7)]
    [TestCase("+1", 1)]
    public void Reads_whole_numbers(string text, int expected) =>
        Assert.That(Reader("x", text).Whole("x", 0, 1, 7, "", ""), Is.EqualTo(expected));

    [TestCase("1.0", "parameter 'x': expected a whole number from 1 to 7, found '1.0'")]
    [TestCase("8", "parameter 'x': expected 1 to 7, found 8")]
    [TestCase("4294967297", "parameter 'x': expected 1 to 7, found 4294967297")]
    public void Refuses_other_whole_numbers(string text, string message) =>
        Assert.That(() => Reader("x", text).Whole("x", 1, 1, 7, "", ""), Refuses(message));

    [TestCase("true", true)]
    [TestCase("False", false)]
    public void Reads_flags(string text, bool expected) => Assert.That(Reader("x", text).Flag("x", !expected, "", ""), Is.EqualTo(expected));

    [Test]
    public void Refuses_other_flags() =>
        Assert.That(() => Reader("x", "1").Flag("x", true, "", ""), Refuses("parameter 'x': expected true or false, found '1'"));

    [TestCase("right", Side.Right)]
    [TestCase("LEFT", Side.Left)]
    public void Reads_choices_in_any_case(string text, object expected) =>
        Assert.That(Reader("x", text).Choice("x", Side.Left, "", ""), Is.EqualTo(expected));

    [TestCase("up")]
    [TestCase("1")]
    [TestCase("left,right")]
    public void Refuses_other_choices(string text) =>
        Assert.That(() => Reader("x", text).Choice("x", Side.Left, "", ""), Refuses($"parameter 'x': expected left or right, found '{text}'"));

    [Test]
    public void Refuses_an_empty_word() =>
        Assert.That(() => Reader("x", " ").Word("x", "a", "a ticker", "", ""), Refuses("parameter 'x': expected a ticker, found an empty text"));

    [Test]
    public void What_is_not_given_takes_its_default()
    {
        var reader = new ParameterReader(new Dictionary<string, string>());
        Assert.Multiple(() =>
        {
            Assert.That(reader.Number("a", 1.5, 0, 2, "", ""), Is.EqualTo(1.5));
            Assert.That(reader.Whole("b", 3, 0, 5, "", ""), Is.EqualTo(3));
            Assert.That(reader.Flag("c", true, "", ""), Is.True);
            Assert.That(reader.Choice("d", Side.Right, "", ""), Is.EqualTo(Side.Right));
            Assert.That(reader.Word("e", "f", "", "", ""), Is.EqualTo("f"));
        });
    }

    [Test]
    public void Refuses_an_unknown_name_and_suggests_the_nearest()
    {
        var reader = Reader("vel_div_treshold", "1");
        reader.Number("max_hold_bars", 1, 0, 1, "", "");
        reader.Number("vel_div_threshold", 1, 0, 1, "", "");
        Assert.That(reader.RefuseUnknown, Refuses("parameter 'vel_div_treshold': unknown; did you mean 'vel_div_threshold'?"));
    }

    [Test]
    public void Definitions_tell_what_was_read()
    {
        var reader = new ParameterReader(new Dictionary<string, string>());
        reader.Number("a", 1e-6, 0, 2, "§1", "first");
        reader.Choice("b", Side.Right, "§2", "second");
        Assert.That(reader.Definitions, Is.EqualTo(new ParameterDefinition[]
        {
            new("a", "1E-06", "0 to 2", "§1", "first"),
            new("b", "right", "left or right", "§2", "second"),
        }));
    }

    private static ParameterReader Reader(string name, string text) => new(new Dictionary<string, string> { [name] = text });

    private static NUnit.Framework.Constraints.Constraint Refuses(string message) =>
        Throws.TypeOf<ParameterException>().With.Message.EqualTo(message);
}
