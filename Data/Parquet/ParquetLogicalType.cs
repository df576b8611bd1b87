using System.Globalization;

namespace DolphinLean.Data.Parquet;

/// <summary>The meaning of a column's values, with the parameters that its kind has.</summary>
/// <param name="Kind">What the values are.</param>
public readonly record struct ParquetLogicalType(ParquetLogicalKind Kind)
{
    /// <summary>Resolution of a time or timestamp.</summary>
    public ParquetTimeUnit Unit { get; init; }

    /// <summary>Whether a time or timestamp is UTC; otherwise it is local to an unnamed zone.</summary>
    public bool IsUtc { get; init; }

    /// <summary>Decimal digits of a decimal, 1 or more.</summary>
    public int Precision { get; init; }

    /// <summary>Digits after the point of a decimal, 0 to <see cref="Precision"/>.</summary>
    public int Scale { get; init; }

    /// <summary>8, 16, 32 or 64 for an integer.</summary>
    public int BitWidth { get; init; }

    /// <summary>Whether an integer has a sign.</summary>
    public bool IsSigned { get; init; }

    /// <summary>No meaning beyond the physical type.</summary>
    public static ParquetLogicalType None => default;

    /// <summary>UTF-8 text.</summary>
    public static ParquetLogicalType String => new(ParquetLogicalKind.String);

    /// <summary>A UTC timestamp of the given resolution.</summary>
    public static ParquetLogicalType Timestamp(ParquetTimeUnit unit) => new(ParquetLogicalKind.Timestamp) { Unit = unit, IsUtc = true };

    /// <summary>A decimal of <paramref name="precision"/> digits, <paramref name="scale"/> of them after the point.</summary>
    public static ParquetLogicalType Decimal(int precision, int scale) =>
        new(ParquetLogicalKind.Decimal) { Precision = precision, Scale = scale };

    /// <summary>The type as a schema prints it, for example <c>timestamp(ms, utc)</c>.</summary>
    public override string ToString() => Kind switch
    {
        ParquetLogicalKind.None => "-",
        ParquetLogicalKind.Decimal => string.Create(CultureInfo.InvariantCulture, $"decimal({Precision}, {Scale})"),
        ParquetLogicalKind.Integer => string.Create(CultureInfo.InvariantCulture, $"{(IsSigned ? "int" : "uint")}{BitWidth}"),
        ParquetLogicalKind.Time or ParquetLogicalKind.Timestamp => $"{Name}({UnitName}, {(IsUtc ? "utc" : "local")})",
        _ => Name,
    };

    private string Name => Kind.ToString().ToLowerInvariant();

    private string UnitName => Unit switch
    {
        ParquetTimeUnit.Milliseconds => "ms",
        ParquetTimeUnit.Microseconds => "us",
        _ => "ns",
    };
}
