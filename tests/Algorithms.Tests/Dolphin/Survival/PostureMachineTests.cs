using System.Globalization;
using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Algorithms.Dolphin.Sizing;
using DolphinLean.Algorithms.Dolphin.Survival;
using DolphinLean.Tests;
using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Dolphin.Survival;

/// <summary>Every cell of the table in docs/posture.md, read from the page and played on the machine.</summary>
public sealed class PostureMachineTests
{
    private const string Failed = "Cat1 = 0";

    private static readonly Dictionary<string, double> Multipliers = new() { ["APEX"] = 0.95, ["STALKER"] = 0.8, ["TURTLE"] = 0.6, ["HIBERNATE"] = 0.2 };

    [TestCase(1.0, Posture.Apex)]
    [TestCase(0.90, Posture.Apex)]
    [TestCase(0.8999, Posture.Stalker)]
    [TestCase(0.75, Posture.Stalker)]
    [TestCase(0.7499, Posture.Turtle)]
    [TestCase(0.50, Posture.Turtle)]
    [TestCase(0.4999, Posture.Hibernate)]
    [TestCase(0.0, Posture.Hibernate)]
    public void Maps(double multiplier, Posture posture) => Assert.That(Machine(multiplier).Current, Is.EqualTo(posture));

    [TestCaseSource(nameof(Cells))]
    public void Cell(string current, string asked, string cell)
    {
        var machine = Machine(Multipliers[current]);
        if (cell == "stays")
        {
            for (var evaluation = 0; evaluation < 10; evaluation++)
                Assert.That(Name(Take(machine, asked)), Is.EqualTo(current));
            return;
        }
        var (count, to) = (int.Parse(cell[..1], CultureInfo.InvariantCulture), cell[3..]);
        for (var evaluation = 1; evaluation < count; evaluation++)
            Assert.That(Name(Take(machine, asked)), Is.EqualTo(current), $"evaluation {evaluation}");
        Assert.That(Name(Take(machine, asked)), Is.EqualTo(to), $"evaluation {count}");
    }

    [TestCaseSource(nameof(Cells))]
    public void An_evaluation_that_asks_to_stay_starts_the_count_afresh(string current, string asked, string cell)
    {
        if (cell == "stays" || asked == Failed)
            return;
        var machine = Machine(Multipliers[current]);
        var count = int.Parse(cell[..1], CultureInfo.InvariantCulture);
        for (var evaluation = 1; evaluation < count; evaluation++)
            Take(machine, asked);
        Take(machine, current);
        for (var evaluation = 1; evaluation < count; evaluation++)
            Assert.That(Name(Take(machine, asked)), Is.EqualTo(current));
        Assert.That(Name(Take(machine, asked)), Is.EqualTo(cell[3..]));
    }

    [Test]
    public void Evaluations_on_one_side_count_together_and_the_last_says_where_to()
    {
        var machine = Machine(0.95);
        Take(machine, "HIBERNATE");
        Assert.That(Name(Take(machine, "STALKER")), Is.EqualTo("STALKER"));
        foreach (var asked in new[] { "APEX", "APEX", "APEX", "APEX" })
            Take(machine, asked);
        Assert.That(Name(Take(machine, "TURTLE")), Is.EqualTo("STALKER"), "the other side starts the count afresh");
        Assert.That(Name(Take(machine, "TURTLE")), Is.EqualTo("TURTLE"));
    }

    [Test]
    public void The_page_has_all_cells() => Assert.That(Cells().Count(), Is.EqualTo(20));

    private static IEnumerable<object[]> Cells()
    {
        var lines = File.ReadAllLines(Path.Combine(SharedData.RepositoryRoot, "docs", "posture.md")).SkipWhile(line => !line.StartsWith("| current", StringComparison.Ordinal)).ToList();
        string[] Split(string line) => [.. line.Trim('|').Split('|').Select(cell => cell.Trim())];
        var columns = Split(lines[0]);
        foreach (var line in lines.Skip(2).TakeWhile(line => line.StartsWith('|')))
        {
            var cells = Split(line);
            for (var at = 1; at < cells.Length; at++)
                yield return [cells[0], columns[at], cells[at]];
        }
    }

    private static PostureMachine Machine(double multiplier) => new(DolphinParameters.Champion.Survival, multiplier);

    private static Posture Take(PostureMachine machine, string asked) =>
        asked == Failed ? machine.Take(0, hasFailed: true) : machine.Take(Multipliers[asked], hasFailed: false);

    private static string Name(Posture posture) => posture.ToString().ToUpperInvariant();
}
