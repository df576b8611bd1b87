using System.Globalization;

namespace DolphinLean.Engine.Backtest;

/// <summary>An algorithm's own code failed. The message says when, in the algorithm's time; the cause is the inner exception.</summary>
public sealed class AlgorithmException : Exception
{
    /// <summary>An algorithm failed.</summary>
    /// <param name="name">Name of the algorithm.</param>
    /// <param name="time">The algorithm's time.</param>
    /// <param name="cause">What it threw.</param>
    public AlgorithmException(string name, DateTime time, Exception cause)
        : base(string.Create(CultureInfo.InvariantCulture, $"{name} failed at {time:yyyy-MM-dd HH:mm:ss}: {cause.GetType().Name}: {cause.Message}"), cause) =>
        Time = time;

    /// <summary>The algorithm's time when it failed.</summary>
    public DateTime Time { get; }
}
