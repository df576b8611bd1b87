using DolphinLean.Algorithms.Dolphin.Exits;

namespace DolphinLean.Algorithms.Dolphin.State;

/// <summary>A position that its last fill closed.</summary>
/// <param name="Position">The position, with nothing left in it.</param>
/// <param name="ExitBar">0-based index of the exit row in the run.</param>
/// <param name="ExitTimeMs">The exit row's time.</param>
/// <param name="ExitPrice">The asset's raw price on it.</param>
/// <param name="Reason">Why it ended.</param>
public sealed record ClosedPosition(OpenPosition Position, long ExitBar, long ExitTimeMs, double ExitPrice, ExitReason Reason)
{
    /// <summary>Rows from entry to exit.</summary>
    public int BarsHeld => (int)(ExitBar - Position.EntryBar);

    /// <summary>Profit after fees, account currency.</summary>
    public decimal Net => Position.Realized - Position.Fees;

    /// <summary>Entry notional on the raw price, account currency.</summary>
    public double Notional => (double)Position.EnteredQuantity * Position.EntryPrice;
}
