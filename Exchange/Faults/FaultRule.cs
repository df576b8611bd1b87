namespace DolphinLean.Exchange.Faults;

/// <summary>When one kind of fault happens.</summary>
/// <param name="Kind">What goes wrong.</param>
public sealed record FaultRule(FaultKind Kind)
{
    /// <summary>Only this symbol; null for any.</summary>
    public string? Symbol { get; init; }

    /// <summary>Moments, seconds of the exchange's time since it opened.</summary>
    public IReadOnlyList<double> AtSeconds { get; init; } = [];

    /// <summary>Again and again after so many seconds; 0 for not.</summary>
    public double EverySeconds { get; init; }

    /// <summary>Chance at each occasion, 0 to 1.</summary>
    public double Probability { get; init; }

    /// <summary>At most so often; 0 for no bound.</summary>
    public int Max { get; init; }

    /// <summary>Milliseconds that a late answer or a late order takes.</summary>
    public long DelayMs { get; init; } = 2_000;

    /// <summary>How long a state lasts, seconds.</summary>
    public double ForSeconds { get; init; } = 10;

    /// <summary>By how much the clock jumps, milliseconds; may be below 0.</summary>
    public long JumpMs { get; init; } = 5_000;
}
