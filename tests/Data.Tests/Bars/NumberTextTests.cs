using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using DolphinLean.Data.Bars.LeanFolder;
using NUnit.Framework;

namespace DolphinLean.Data.Tests.Bars;

/// <summary>The vector parser against double.Parse, to the bit.</summary>
internal sealed class NumberTextTests
{
    [FsCheck.NUnit.Property(MaxTest = 2000)]
    public void RandomDigitsReadAsTheNearestDouble(int seed)
    {
        var random = new Random(seed);
        var whole = random.Next(0, 19);
        var fraction = random.Next(whole == 0 ? 1 : 0, 19);
        var text = new StringBuilder();
        for (var i = 0; i < whole; i++)
            text.Append((char)('0' + random.Next(10)));
        if (fraction > 0 || random.Next(5) == 0)
            text.Append('.');
        for (var i = 0; i < fraction; i++)
            text.Append((char)('0' + random.Next(10)));
        AssertReads(text.ToString());
    }

    [FsCheck.NUnit.Property(MaxTest = 2000)]
    public void WhatIsWrittenPlainlyReadsBack(long bits)
    {
        var value = Math.Abs(BitConverter.Int64BitsToDouble(bits));
        if (!double.IsFinite(value))
            return;
        Span<byte> text = stackalloc byte[400];
        var plain = Encoding.ASCII.GetString(text[..PlainNumber.Format(value, text)]);
        Assert.That(plain, Does.Match(@"^[0-9]+(\.[0-9]+)?$"));
        AssertReads(plain);
        Assert.That(Read(plain, ",", out _), Is.EqualTo(value));
    }

    [TestCase("0"), TestCase("0.0"), TestCase("102941.9"), TestCase("9007199254740993"), TestCase("9007199254740992"), TestCase("999999999999999.9")]
    [TestCase("1234567890123456"), TestCase("12345678901234567"), TestCase("0.00000001"), TestCase("1e-8"), TestCase("1.5E+3"), TestCase(".5"), TestCase("5.")]
    public void TheseReadAsTheNearestDouble(string text) => AssertReads(text);

    [TestCase("", 0), TestCase(".", 0), TestCase("-1", 0), TestCase("abc", 0), TestCase(" 1", 0), TestCase("+1", 0)]
    public void WhatIsNoNumberIsNotReadAndTheReaderStays(string text, int place)
    {
        Assert.That(Read(text, ",", out var at), Is.NaN);
        Assert.That(at, Is.EqualTo(place));
    }

    [TestCase("1.2.3", 3), TestCase("12a4", 2), TestCase("12/4", 2), TestCase("1e", 1), TestCase("1:2", 1)]
    public void ReadingEndsAtTheFirstByteThatNoNumberHas(string text, int place)
    {
        Assert.That(Read(text, ",", out var at), Is.Not.NaN);
        Assert.That(at, Is.EqualTo(place));
    }

    [TestCase("0", 0), TestCase("86399999", 86_399_999), TestCase("999999999", 999_999_999)]
    public void WholeNumbersAreRead(string text, int value)
    {
        foreach (var end in new[] { ",", "\n", ":", " ", "." })
        {
            var bytes = Bytes(text + end);
            var at = 0;
            Assert.That(NumberText.ReadInteger(in MemoryMarshal.GetArrayDataReference(bytes), ref at), Is.EqualTo(value));
            Assert.That(at, Is.EqualTo(text.Length));
        }
    }

    [TestCase(""), TestCase("-1"), TestCase("1234567890"), TestCase("12345678901234567890"), TestCase("x")]
    public void WhatIsNoWholeNumberOfNineDigitsIsNotRead(string text)
    {
        var bytes = Bytes(text + ",");
        var at = 0;
        Assert.That(NumberText.ReadInteger(in MemoryMarshal.GetArrayDataReference(bytes), ref at), Is.EqualTo(-1));
        Assert.That(at, Is.Zero);
    }

    private static void AssertReads(string text)
    {
        foreach (var end in new[] { ",", "\n", "\r\n", "" })
        {
            var expected = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
            Assert.That(BitConverter.DoubleToInt64Bits(Read(text, end, out var at)), Is.EqualTo(BitConverter.DoubleToInt64Bits(expected)), text);
            Assert.That(at, Is.EqualTo(text.Length), text);
            at = 0;
            Assert.That(PlainNumberText.Read(in MemoryMarshal.GetArrayDataReference(Bytes(text + end)), ref at), Is.EqualTo(expected), text);
        }
    }

    private static double Read(string text, string end, out int at)
    {
        var bytes = Bytes(text + end + (end.Length > 0 ? "98765432109876543" : ""));
        at = 0;
        return NumberText.Read(in MemoryMarshal.GetArrayDataReference(bytes), ref at);
    }

    private static byte[] Bytes(string text) => [.. Encoding.ASCII.GetBytes(text), .. new byte[TextBuffer.Padding]];
}
