using System.Globalization;

namespace QuantConnect.Data.Consolidators;

/// <summary>The bar that a time belongs to: its start and its length.</summary>
public readonly struct CalendarInfo : IEquatable<CalendarInfo>
{
    /// <summary>A bar.</summary>
    public CalendarInfo(DateTime start, TimeSpan period)
    {
        Start = start;
        Period = period;
    }

    /// <summary>Its start.</summary>
    public DateTime Start { get; init; }

    /// <summary>Its length.</summary>
    public TimeSpan Period { get; init; }

    /// <summary>Its end, which belongs to the next bar.</summary>
    public readonly DateTime End => Start + Period;

    /// <summary>Equality by value.</summary>
    public static bool operator ==(CalendarInfo left, CalendarInfo right) => left.Equals(right);

    /// <summary>Inequality by value.</summary>
    public static bool operator !=(CalendarInfo left, CalendarInfo right) => !left.Equals(right);

    /// <summary>Same start and length.</summary>
    public bool Equals(CalendarInfo other) => Start == other.Start && Period == other.Period;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CalendarInfo other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Start, Period);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Start} {Period}");
}
