namespace DolphinLean.Benchmarks.Measuring;

/// <summary>One figure with everything needed to judge it.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Size">How much of it, for example <c>55 d × 17,280 × 48</c>.</param>
/// <param name="Value">The median.</param>
/// <param name="Unit">Its unit, for example <c>M prices/s</c>.</param>
internal sealed record BenchmarkRow(string What, string Size, double Value, string Unit)
{
    /// <summary>Part of the goal below which <c>--check</c> fails: shared machines vary by less.</summary>
    public const double CheckedShare = 0.6;

    /// <summary>How many times the plain twin's value, or null when there is no twin.</summary>
    public double? RatioToPlain { get; init; }

    /// <summary>How many times real LEAN's value, or null when LEAN has none.</summary>
    public double? RatioToLean { get; init; }

    /// <summary>Bytes allocated per unit of work with its name, for example <c>0 B/row</c>, or null when not measured.</summary>
    public string? Allocation { get; init; }

    /// <summary>What must be reached now, in <see cref="Unit"/>; null for none.</summary>
    public double? Floor { get; init; }

    /// <summary>What is aimed at, in <see cref="Unit"/>; null for none.</summary>
    public double? Goal { get; init; }

    /// <summary>Whether a small value is good (memory, allocation).</summary>
    public bool LowerIsBetter { get; init; }

    /// <summary>Whether the floor is kept.</summary>
    public bool MeetsFloor => Floor is not { } floor || (LowerIsBetter ? Value <= floor : Value >= floor);

    /// <summary>Whether the goal is reached, or null without one.</summary>
    public bool? ReachesGoal => Goal is { } goal ? (LowerIsBetter ? Value <= goal : Value >= goal) : null;

    /// <summary>Whether the value is below 60 % of the goal, or of the floor where there is no goal; for memory and times over it by as much.</summary>
    public bool IsFarBelow => (Goal ?? Floor) is { } bound && (LowerIsBetter ? Value > bound / CheckedShare : Value < bound * CheckedShare);

    /// <summary>The better of two measurements of the same thing.</summary>
    public BenchmarkRow OrBetter(BenchmarkRow other) => LowerIsBetter == other.Value < Value ? other : this;
}
