using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using QuantConnect;
using QuantConnect.Util;

namespace DolphinLean.Lean.Api.Tests.Common;

[TestFixture]
internal sealed class TextAndLinqTests
{
    [Test]
    public void Lines_have_cells()
    {
        Assert.Multiple(() =>
        {
            Assert.That("a,b,,c".ToCsv(), Is.EqualTo(new[] { "a", "b", "", "c" }));
            Assert.That("a, \"b,c\" ;d".ToCsvData(), Is.EqualTo(new[] { "a", "\"b,c\" ;d" }));
            Assert.That("a;b".ToCsvData(delimiter: ';'), Is.EqualTo(new[] { "a", "b" }));
            Assert.That("x,1.5".GetDecimalFromCsv(1), Is.EqualTo(1.5m));
            Assert.That("x,1.5".GetDecimalFromCsv(0), Is.Zero);
            Assert.That("x,1.5".TryGetDecimalFromCsv(2, out _), Is.False);
        });
    }

    [Test]
    public void Values_are_read_from_invariant_text()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Parse.Decimal("1,234.5"), Is.EqualTo(1234.5m));
            Assert.That(Parse.Double("1e3"), Is.EqualTo(1000));
            Assert.That(Parse.DateTimeExact("20250513 09:30", "yyyyMMdd HH:mm"), Is.EqualTo(new DateTime(2025, 5, 13, 9, 30, 0)));
            Assert.That(Parse.Enum<Resolution>("minute"), Is.EqualTo(Resolution.Minute));
            Assert.That(Parse.TryParse("x", NumberStyles.Any, out decimal _), Is.False);
            Assert.That(Parse.TryParse("Hour", out Resolution hour) && hour == Resolution.Hour, Is.True);
            Assert.That("longer".Truncate(4), Is.EqualTo("long"));
            Assert.That(new DateTime(2025, 5, 13).ToIso8601Invariant(), Is.EqualTo("2025-05-13T00:00:00.0000000"));
        });
    }

    [Test]
    public void Collections_answer_small_questions()
    {
        Assert.Multiple(() =>
        {
            Assert.That(new[] { 4, 1, 3, 2 }.Median(), Is.EqualTo(3));
            Assert.That(Array.Empty<int>().IsNullOrEmpty(), Is.True);
            Assert.That(((int[]?)null).IsNullOrEmpty(), Is.True);
            Assert.That(LinqExtensions.Range(1, 5, i => i + 2), Is.EqualTo(new[] { 1, 3 }));
            Assert.That(LinqExtensions.Range(1, 5, i => i + 2, includeEndPoint: true), Is.EqualTo(new[] { 1, 3, 5 }));
            Assert.That(new HashSet<int> { 1, 2 }.AreDifferent(new HashSet<int> { 2, 1 }), Is.False);
            Assert.That(TimeZones.SaoPaulo.Id, Is.EqualTo("America/Sao_Paulo"));
        });
    }

    [FsCheck.NUnit.Property]
    public Property A_search_finds_what_is_there_and_the_place_of_what_is_not(int[] numbers, int wanted)
    {
        var list = numbers.Order().ToList();
        var at = list.BinarySearch(wanted, (value, item) => value.CompareTo(item));
        return at >= 0
            ? (list[at] == wanted).ToProperty()
            : (!list.Contains(wanted) && list.Count(number => number < wanted) == ~at).ToProperty();
    }
}
