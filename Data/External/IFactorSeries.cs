namespace DolphinLean.Data.External;

/// <summary>
/// A figure from outside the price data, asked for by moment: from a file, or from a source that is polled while the strategy runs. It answers with
/// what was published by then, so nothing that it says looks ahead.
/// </summary>
public interface IFactorSeries
{
    /// <summary>The last value published by a moment, Unix milliseconds; NaN when there is none, or it is too old.</summary>
    double At(long nowMs);

    /// <summary>The first moment after this one at which <see cref="At"/> may answer otherwise, as far as is known now; the end of time when there is none.</summary>
    long NextChange(long nowMs);
}
