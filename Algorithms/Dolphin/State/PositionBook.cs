using DolphinLean.Algorithms.Dolphin.Exits;
using DolphinLean.Algorithms.Dolphin.Sizing;

namespace DolphinLean.Algorithms.Dolphin.State;

/// <summary>
/// Makes the position from real fills, whoever sized or sent them. A fill opens, adds, reduces, closes, or closes and opens the other way.
/// </summary>
/// <remarks>
/// A position that another portfolio model sized has no planned leverage and fraction. Its fraction is then 1 and its leverage the
/// notional over cash, so that notional = cash × fraction × leverage still holds.
/// </remarks>
public sealed class PositionBook
{
    private readonly ExitLevels _defaultLevels;

    /// <summary>An empty book. The levels are those of a position that no signal asked for.</summary>
    public PositionBook(ExitLevels defaultLevels) => _defaultLevels = defaultLevels;

    /// <summary>The open position, or null when flat.</summary>
    public OpenPosition? Open { get; private set; }

    /// <summary>Whether a fill of that signed quantity takes from the open position.</summary>
    public bool Reduces(int asset, decimal signedQuantity) =>
        Open is { } open && open.Asset == asset && Math.Sign(signedQuantity) == -open.Direction;

    /// <summary>Takes in a fill.</summary>
    /// <param name="fill">The fill.</param>
    /// <param name="signal">The signal that asked for an entry, if any.</param>
    /// <param name="size">The size it was given, if any.</param>
    /// <param name="reason">Why an exit was asked for; counts when the fill closes the position.</param>
    /// <returns>The position that the fill closed, or null.</returns>
    /// <exception cref="InvalidOperationException">The fill is of another asset than the open position.</exception>
    public ClosedPosition? Apply(in PositionFill fill, EntrySignal? signal, EntrySize? size, ExitReason reason)
    {
        if (Open is { } other && other.Asset != fill.Asset)
            throw new InvalidOperationException($"fill of {fill.Ticker}: expected {other.Ticker}, because one position is open at a time");

        var remaining = Math.Abs(fill.SignedQuantity);
        ClosedPosition? closed = null;
        var fee = fill.Fee;
        if (Reduces(fill.Asset, fill.SignedQuantity))
        {
            var open = Open!;
            var taken = Math.Min(remaining, open.Quantity);
            var feeShare = fee * taken / remaining;
            open.Realized += (fill.FillPrice - open.AverageFillPrice) * taken * open.Direction;
            open.Fees += feeShare;
            open.Quantity -= taken;
            remaining -= taken;
            fee -= feeShare;
            if (open.Quantity == 0)
            {
                closed = new ClosedPosition(open, fill.Bar, fill.TimestampMs, fill.RawPrice, reason);
                Open = null;
            }
        }
        if (remaining > 0)
            Enter(fill, remaining, fee, signal, size);
        return closed;
    }

    private void Enter(in PositionFill fill, decimal quantity, decimal fee, EntrySignal? signal, EntrySize? size)
    {
        var open = Open ??= Start(fill, quantity, signal?.Asset == fill.Asset ? signal : null, size?.Asset == fill.Asset ? size : null);
        open.AverageFillPrice = (open.AverageFillPrice * open.Quantity + fill.FillPrice * quantity) / (open.Quantity + quantity);
        open.Quantity += quantity;
        open.EnteredQuantity += quantity;
        open.Fees += fee;
    }

    private OpenPosition Start(in PositionFill fill, decimal quantity, EntrySignal? signal, EntrySize? size) => new()
    {
        Asset = fill.Asset,
        Ticker = fill.Ticker,
        Direction = Math.Sign(fill.SignedQuantity),
        EntryBar = fill.Bar,
        EntryTimeMs = fill.TimestampMs,
        EntryPrice = fill.RawPrice,
        EntryVelDiv = signal?.VelDiv ?? double.NaN,
        Levels = signal?.Levels ?? _defaultLevels,
        Bucket = signal?.Bucket ?? SignalBucket.Weak,
        Leverage = size?.Leverage ?? (double)quantity * fill.RawPrice / fill.Capital,
        Fraction = size?.Bet.Fraction ?? 1.0,
    };
}
