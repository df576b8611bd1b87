namespace DolphinLean.Data.Parquet;

/// <summary>What the stored values of a column mean.</summary>
public enum ParquetLogicalKind
{
    /// <summary>Nothing beyond the physical type.</summary>
    None,

    /// <summary>UTF-8 text.</summary>
    String,

    /// <summary>UTF-8 text out of a fixed set.</summary>
    Enum,

    /// <summary>JSON as UTF-8.</summary>
    Json,

    /// <summary>BSON document.</summary>
    Bson,

    /// <summary>16 bytes of a UUID, big endian.</summary>
    Uuid,

    /// <summary>Unscaled integer with a scale; big endian when stored as bytes.</summary>
    Decimal,

    /// <summary>Days since 1970-01-01.</summary>
    Date,

    /// <summary>Time of day since midnight.</summary>
    Time,

    /// <summary>Time since 1970-01-01T00:00.</summary>
    Timestamp,

    /// <summary>Integer of 8 to 64 bits, signed or not.</summary>
    Integer,

    /// <summary>IEEE 754 half in two bytes.</summary>
    Float16,

    /// <summary>Months, days and milliseconds in 12 bytes.</summary>
    Interval,

    /// <summary>Only nulls.</summary>
    Null,

    /// <summary>A type that this reader does not know; its values are read by their physical type.</summary>
    Unknown,
}
