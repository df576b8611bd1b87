using DolphinLean.Algorithms.Parameters;

namespace DolphinLean.Algorithms.Dolphin.Parameters;

/// <summary>The services beside a live trader (docs/services.md).</summary>
public sealed record ServiceParameters
{
    /// <summary>Reads the group.</summary>
    /// <exception cref="ParameterException">A value is refused.</exception>
    public ServiceParameters(ParameterReader read)
    {
        IsUsed = read.Flag("services", false, "§16", "Whether boost, beta, verdict and posture come from services; `dolphin live` sets it");
        PostureSeconds = read.Number("service_posture_seconds", 90, 1, 86_400, "§11.2, §16.3", "Age of the watchdog's posture beyond which it is HIBERNATE: its 60 s and the 30 s of Cat1, seconds");
        ClockSeconds = read.Number("service_clock_seconds", 5, 0.1, 3_600, "§11.2", "Difference between two clocks beyond which a node of the grid does not count, seconds");
        BookSeconds = read.Number("service_book_seconds", 5, 0.5, 3_600, "§16.2", "Age of the book stream's figures beyond which books are stale, seconds");
        OpeningHour = read.Number("service_opening_hour", 8, 0, 23.99, "§16.1", "Hour of the day, UTC, at which the breaker's processor computes in any case");
    }

    /// <summary>Whether services decide.</summary>
    public bool IsUsed { get; init; }

    /// <summary>Longest age of the posture, seconds.</summary>
    public double PostureSeconds { get; init; }

    /// <summary>Largest difference of clocks, seconds.</summary>
    public double ClockSeconds { get; init; }

    /// <summary>Longest age of books, seconds.</summary>
    public double BookSeconds { get; init; }

    /// <summary>Hour of the breaker's run of the day, UTC.</summary>
    public double OpeningHour { get; init; }
}
