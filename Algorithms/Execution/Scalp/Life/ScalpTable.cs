using static DolphinLean.Algorithms.Execution.Scalp.Life.ScalpActions;
using static DolphinLean.Algorithms.Execution.Scalp.Life.ScalpEvent;
using static DolphinLean.Algorithms.Execution.Scalp.Life.ScalpState;

namespace DolphinLean.Algorithms.Execution.Scalp.Life;

/// <summary>The life of a trade: for each state and event the next state and what is done. A cell that no rule names keeps the state and does nothing.</summary>
public static class ScalpTable
{
    private static readonly ScalpState[] Entering = [Sent, Working];
    private static readonly ScalpState[] Ending = [Retrying, Cancelling];

    private static readonly Rule[] Rules =
    [
        // Entries. A target that comes while a trade is under way waits for its end.
        new([Idle], [Enter], Sent, SendEntry),
        new([Sent], [Accepted], Working, None),
        new([Sent], [PartFill], Working, Protect),
        new([Working], [PartFill], Working, Protect),
        new(Entering, [LastFill], Open, Protect),
        new(Entering, [Rejected, EndedEmpty], Idle, Clear),
        new(Entering, [EndedKept], Open, Protect),
        new(Entering, [EndedUnfit], Exiting, SendExit),

        // An entry order's end is asked for.
        new(Entering, [TimeoutEnough, TimeoutPoor, SpreadWide, UnknownStatus, NoAnswer], Cancelling, CancelEntry),
        new(Entering, [TimeoutRetry], Retrying, CancelEntry),
        new(Entering, [Flatten, StopHit, TargetHit, HoldOver], Unwinding, CancelEntry),

        // A fill of an earlier try leaves less to send than the order at work asks for.
        new(Entering, [LateFill, LateUnfit], Retrying, Protect | CancelEntry),

        // Fills race the cancel.
        new([Retrying], [PartFill, LateFill, LateUnfit], Retrying, Protect),
        new([Cancelling], [PartFill, LateFill, LateUnfit], Cancelling, Protect),
        new(Ending, [LastFill], Open, Protect),
        new(Ending, [Rejected, EndedEmpty], Idle, Clear),
        new(Ending, [EndedKept], Open, Protect),
        new(Ending, [EndedUnfit], Exiting, SendExit),
        new([Retrying], [EndedRetry], Sent, SendEntry),
        new([Retrying], [SpreadWide], Cancelling, None),
        new(Ending, [Flatten, StopHit, TargetHit, HoldOver], Unwinding, None),
        new([Retrying], [NoAnswer], Retrying, CancelEntry),
        new([Cancelling], [NoAnswer], Cancelling, CancelEntry),

        // The position closes once the entry order has ended and its size is certain.
        new([Unwinding], [LastFill, EndedKept, EndedUnfit], Exiting, SendExit),
        new([Unwinding], [Rejected, EndedEmpty], Idle, Clear),
        new([Unwinding], [NoAnswer], Unwinding, CancelEntry),

        // A position.
        new([Open], [Flatten, StopHit, TargetHit, HoldOver], Exiting, SendExit),
        new([Open], [LateFill], Open, Protect),
        new([Open], [LateUnfit], Exiting, SendExit),
        new([Open, Exiting], [ExitFilled], Idle, Clear),
        new([Idle], [LateFill], Open, Protect),
        new([Idle], [LateUnfit], Exiting, SendExit),

        // Its exit is sent until nothing is held; never two at a time.
        new([Exiting], [NoAnswer], Exiting, CancelExit),
        new([Exiting], [ExitDue], Exiting, SendExit),
    ];

    private static readonly ScalpTransition[,] Cells = Fill();

    /// <summary>The cell of a state and an event.</summary>
    public static ScalpTransition Of(ScalpState state, ScalpEvent happened) => Cells[(int)state, (int)happened];

    private static ScalpTransition[,] Fill()
    {
        var states = Enum.GetValues<ScalpState>();
        var cells = new ScalpTransition[states.Length, Enum.GetValues<ScalpEvent>().Length];
        foreach (var state in states)
        {
            for (var happened = 0; happened < cells.GetLength(1); happened++)
                cells[(int)state, happened] = new ScalpTransition(state, None);
        }
        foreach (var rule in Rules)
        {
            foreach (var state in rule.States)
            {
                foreach (var happened in rule.Events)
                    cells[(int)state, (int)happened] = new ScalpTransition(rule.Next, rule.Actions);
            }
        }
        return cells;
    }

    private sealed record Rule(ScalpState[] States, ScalpEvent[] Events, ScalpState Next, ScalpActions Actions);
}
