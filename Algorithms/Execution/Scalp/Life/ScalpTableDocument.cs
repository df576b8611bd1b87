using System.Text;

namespace DolphinLean.Algorithms.Execution.Scalp.Life;

/// <summary>Prints the state table as Markdown: a row an event, a column a state; a dash where nothing changes.</summary>
public static class ScalpTableDocument
{
    private static readonly (ScalpActions Action, string Words)[] Words =
    [
        (ScalpActions.SendEntry, "send entry"), (ScalpActions.CancelEntry, "cancel entry"), (ScalpActions.Protect, "protect"),
        (ScalpActions.SendExit, "send exit"), (ScalpActions.CancelExit, "cancel exit"), (ScalpActions.Clear, "clear"),
    ];

    /// <summary>The table.</summary>
    public static string Write()
    {
        var states = Enum.GetValues<ScalpState>();
        var page = new StringBuilder("| event |");
        foreach (var state in states)
            page.Append(' ').Append(state).Append(" |");
        page.Append("\n|---|");
        foreach (var _ in states)
            page.Append("---|");
        page.Append('\n');
        foreach (var happened in Enum.GetValues<ScalpEvent>())
        {
            page.Append("| `").Append(happened).Append("` |");
            foreach (var state in states)
                page.Append(' ').Append(Cell(state, ScalpTable.Of(state, happened))).Append(" |");
            page.Append('\n');
        }
        return page.ToString();
    }

    private static string Cell(ScalpState state, ScalpTransition cell)
    {
        var actions = string.Join(", ", Words.Where(one => cell.Actions.HasFlag(one.Action)).Select(one => one.Words));
        if (cell.Next == state)
            return actions.Length == 0 ? "–" : actions;
        return actions.Length == 0 ? $"→ {cell.Next}" : $"→ {cell.Next}: {actions}";
    }
}
