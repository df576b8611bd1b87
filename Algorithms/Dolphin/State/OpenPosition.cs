using DolphinLean.Algorithms.Dolphin.Exits;
using DolphinLean.Algorithms.Dolphin.Sizing;

namespace DolphinLean.Algorithms.Dolphin.State;

/// <summary>The position that is open, as its fills made it.</summary>
public sealed class OpenPosition
{
    /// <summary>The asset's index in the scan.</summary>
    public required int Asset { get; init; }

    /// <summary>The asset's ticker.</summary>
    public required string Ticker { get; init; }

    /// <summary>+1 long, −1 short.</summary>
    public required int Direction { get; init; }

    /// <summary>0-based index of the entry row in the run.</summary>
    public required long EntryBar { get; init; }

    /// <summary>Timestamp of the entry row, Unix milliseconds.</summary>
    public required long EntryTimeMs { get; init; }

    /// <summary>Raw price of the entry row.</summary>
    public required double EntryPrice { get; init; }

    /// <summary>vel_div that was entered on; NaN where no signal asked for the position.</summary>
    public double EntryVelDiv { get; init; } = double.NaN;

    /// <summary>Levels at which it ends.</summary>
    public required ExitLevels Levels { get; init; }

    /// <summary>Bucket of the signal that opened it.</summary>
    public required SignalBucket Bucket { get; init; }

    /// <summary>Final leverage it was sized with (see <see cref="PositionBook"/> when another model sized it).</summary>
    public required double Leverage { get; init; }

    /// <summary>Fraction of capital it was sized with.</summary>
    public required double Fraction { get; init; }

    /// <summary>Base units still held, unsigned.</summary>
    public decimal Quantity { get; set; }

    /// <summary>Base units ever entered, unsigned.</summary>
    public decimal EnteredQuantity { get; set; }

    /// <summary>Average fill price of the units held.</summary>
    public decimal AverageFillPrice { get; set; }

    /// <summary>Profit of the units already closed, before fees.</summary>
    public decimal Realized { get; set; }

    /// <summary>Fees so far.</summary>
    public decimal Fees { get; set; }
}
