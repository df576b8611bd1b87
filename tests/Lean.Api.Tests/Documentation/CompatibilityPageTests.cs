using DolphinLean.Tests;
using NUnit.Framework;
using QuantConnect.Hosting;

namespace DolphinLean.Lean.Api.Tests.Documentation;

/// <summary>
/// The page's table is the assembly's. After the API changed, <c>DOLPHIN_WRITE_PAGES=1 dotnet test tests/Lean.Api.Tests --filter
/// CompatibilityPage</c> writes the page anew.
/// </summary>
[TestFixture]
public sealed class CompatibilityPageTests
{
    private const string WriteSwitch = "DOLPHIN_WRITE_PAGES";
    private const string Begin = "<!-- The table below is written by a test. -->\n";

    private static string Page => Path.Combine(SharedData.RepositoryRoot, "docs", "lean-compatibility.md");

    [Test]
    public void TheTableOfQuirksNamesEverySwitchOnce()
    {
        var page = File.ReadAllText(Page);
        var from = page.IndexOf("## Quirks", StringComparison.Ordinal);
        var rows = page[from..page.IndexOf("\n## ", from, StringComparison.Ordinal)].Split('\n')
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToList();
        Assert.That(rows.Select(row => row[1].Trim('`')), Is.EquivalentTo(LeanQuirks.Names));
        Assert.That(rows.Where(row => row is not ["", _, { Length: > 10 }, { Length: > 5 }, ""]), Is.Empty, "every row says what LEAN does and where it shows");
    }

    [Test]
    public void TheTableOfMembersIsThatOfTheAssembly()
    {
        var page = File.ReadAllText(Page);
        var text = page[..(page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length)];
        var current = text + "\n" + ApiTable.Markdown().TrimEnd('\n') + "\n";
        if (Environment.GetEnvironmentVariable(WriteSwitch) == "1")
        {
            File.WriteAllText(Page, current);
            return;
        }
        var (had, has) = (page.Split('\n'), current.Split('\n'));
        Assert.That(had.Except(has).Concat(has.Except(had)), Is.Empty,
            $"docs/lean-compatibility.md is not of this API; write it anew with {WriteSwitch}=1 dotnet test tests/Lean.Api.Tests --filter CompatibilityPage");
    }
}
