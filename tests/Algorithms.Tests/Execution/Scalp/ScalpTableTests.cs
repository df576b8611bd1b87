using DolphinLean.Algorithms.Execution.Scalp.Life;
using DolphinLean.Tests;
using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Execution.Scalp;

/// <summary>Every cell of the state table, against a table written by hand from the rulings.</summary>
[TestFixture]
public sealed class ScalpTableTests
{
    // A row an event, a column a state in the order of the enumeration. "-" changes nothing; else the next state and what is done:
    // E send entry, C cancel entry, P protect, X send exit, K cancel exit, Z clear.
    private const string Expected =
        """
        event          Idle      Sent         Working      Retrying     Cancelling   Unwinding   Open       Exiting
        Enter          Sent:E    -            -            -            -            -           -          -
        EnterBlocked   -         -            -            -            -            -           -          -
        Flatten        -         Unwinding:C  Unwinding:C  Unwinding:   Unwinding:   -           Exiting:X  -
        Accepted       -         Working:     -            -            -            -           -          -
        PartFill       -         Working:P    Working:P    Retrying:P   Cancelling:P -           -          -
        LastFill       -         Open:P       Open:P       Open:P       Open:P       Exiting:X   -          -
        Rejected       -         Idle:Z       Idle:Z       Idle:Z       Idle:Z       Idle:Z      -          -
        EndedEmpty     -         Idle:Z       Idle:Z       Idle:Z       Idle:Z       Idle:Z      -          -
        EndedKept      -         Open:P       Open:P       Open:P       Open:P       Exiting:X   -          -
        EndedUnfit     -         Exiting:X    Exiting:X    Exiting:X    Exiting:X    Exiting:X   -          -
        EndedRetry     -         -            -            Sent:E       -            -           -          -
        LateFill       Open:P    Retrying:PC  Retrying:PC  Retrying:P   Cancelling:P -           Open:P     -
        LateUnfit      Exiting:X Retrying:PC  Retrying:PC  Retrying:P   Cancelling:P -           Exiting:X  -
        CancelRefused  -         -            -            -            -            -           -          -
        UnknownStatus  -         Cancelling:C Cancelling:C -            -            -           -          -
        ExitPart       -         -            -            -            -            -           -          -
        ExitFilled     -         -            -            -            -            -           Idle:Z     Idle:Z
        ExitEnded      -         -            -            -            -            -           -          -
        ExitDue        -         -            -            -            -            -           -          Exiting:X
        TimeoutEnough  -         Cancelling:C Cancelling:C -            -            -           -          -
        TimeoutPoor    -         Cancelling:C Cancelling:C -            -            -           -          -
        TimeoutRetry   -         Retrying:C   Retrying:C   -            -            -           -          -
        SpreadWide     -         Cancelling:C Cancelling:C Cancelling:  -            -           -          -
        StopHit        -         Unwinding:C  Unwinding:C  Unwinding:   Unwinding:   -           Exiting:X  -
        TargetHit      -         Unwinding:C  Unwinding:C  Unwinding:   Unwinding:   -           Exiting:X  -
        HoldOver       -         Unwinding:C  Unwinding:C  Unwinding:   Unwinding:   -           Exiting:X  -
        NoAnswer       -         Cancelling:C Cancelling:C Retrying:C   Cancelling:C Unwinding:C -          Exiting:K
        """;

    private static readonly Dictionary<char, ScalpActions> Letters = new()
    {
        ['E'] = ScalpActions.SendEntry, ['C'] = ScalpActions.CancelEntry, ['P'] = ScalpActions.Protect,
        ['X'] = ScalpActions.SendExit, ['K'] = ScalpActions.CancelExit, ['Z'] = ScalpActions.Clear,
    };

    [TestCaseSource(nameof(Cells))]
    public void EveryCellIsAsRuled(ScalpState state, ScalpEvent happened, string expected)
    {
        var parts = expected.Split(':');
        var cell = expected == "-"
            ? new ScalpTransition(state, ScalpActions.None)
            : new ScalpTransition(Enum.Parse<ScalpState>(parts[0]), parts[1].Aggregate(ScalpActions.None, (sum, letter) => sum | Letters[letter]));
        Assert.That(ScalpTable.Of(state, happened), Is.EqualTo(cell));
    }

    [Test]
    public void TheTableByHandNamesEveryStateAndEvent()
    {
        var rows = Rows();
        Assert.That(rows[0].Skip(1), Is.EqualTo(Enum.GetNames<ScalpState>()));
        Assert.That(rows.Skip(1).Select(row => row[0]), Is.EqualTo(Enum.GetNames<ScalpEvent>()));
    }

    [Test]
    public void APositionIsNeverLeftWithoutProtectionOrExit()
    {
        foreach (var state in Enum.GetValues<ScalpState>())
        {
            foreach (var happened in Enum.GetValues<ScalpEvent>())
            {
                var cell = ScalpTable.Of(state, happened);
                if (cell.Next == ScalpState.Open && state != ScalpState.Open)
                    Assert.That(cell.Actions.HasFlag(ScalpActions.Protect), $"{state} × {happened} opens a position");
                if (cell.Next == ScalpState.Exiting && state != ScalpState.Exiting)
                    Assert.That(cell.Actions.HasFlag(ScalpActions.SendExit), $"{state} × {happened} begins an exit");
                if (cell.Next == ScalpState.Idle && state != ScalpState.Idle)
                    Assert.That(cell.Actions, Is.EqualTo(ScalpActions.Clear), $"{state} × {happened} ends the trade");
            }
        }
    }

    [Test]
    public void TheDocumentationIsTheCodesOwnTable()
    {
        var page = File.ReadAllText(Path.Combine(SharedData.RepositoryRoot, "docs", "scalp-execution.md"));
        var table = ScalpTableDocument.Write();
        var fresh = Path.Combine(TestContext.CurrentContext.WorkDirectory, "scalp-table.md");
        File.WriteAllText(fresh, table);
        Assert.That(page, Does.Contain(table), $"docs/scalp-execution.md is not what the code says; the table as it should be: {fresh}");
    }

    private static IEnumerable<TestCaseData> Cells()
    {
        var rows = Rows();
        foreach (var row in rows.Skip(1))
        {
            for (var column = 1; column < row.Length; column++)
            {
                yield return new TestCaseData(Enum.Parse<ScalpState>(rows[0][column]), Enum.Parse<ScalpEvent>(row[0]), row[column])
                    .SetArgDisplayNames(rows[0][column], row[0], row[column]);
            }
        }
    }

    private static string[][] Rows() =>
        [.. Expected.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
}
