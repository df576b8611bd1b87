using DolphinLean.Data.Parquet;

namespace DolphinLean.Data.ParquetNet;

/// <summary>Parquet.Net hands out times as <see cref="DateTime"/>; this turns them back into what the file stores.</summary>
/// <remarks>A <see cref="DateTime"/> counts 100 ns, so the last two digits of nanoseconds are lost in reading and refused in writing.</remarks>
internal static class StoredTime
{
    /// <summary>Days of a date, units of a timestamp, Unix nanoseconds of an int96.</summary>
    public static long Of(DateTime time, ParquetColumn column)
    {
        var ticks = time.Ticks - DateTime.UnixEpoch.Ticks;
        return column.Logical.Kind == ParquetLogicalKind.Date ? ticks / TimeSpan.TicksPerDay : column.Logical.Unit switch
        {
            ParquetTimeUnit.Milliseconds => ticks / TimeSpan.TicksPerMillisecond,
            ParquetTimeUnit.Microseconds => ticks / TimeSpan.TicksPerMicrosecond,
            _ => checked(ticks * TimeSpan.NanosecondsPerTick),
        };
    }

    /// <summary>The time of a stored number.</summary>
    /// <exception cref="ArgumentException">Nanoseconds that are no multiple of 100.</exception>
    public static DateTime From(long stored, ParquetColumn column) => DateTime.UnixEpoch.AddTicks(column.Logical.Unit switch
    {
        ParquetTimeUnit.Milliseconds => checked(stored * TimeSpan.TicksPerMillisecond),
        ParquetTimeUnit.Microseconds => checked(stored * TimeSpan.TicksPerMicrosecond),
        _ when stored % TimeSpan.NanosecondsPerTick == 0 => stored / TimeSpan.NanosecondsPerTick,
        _ => throw new ArgumentException(FormattableString.Invariant(
            $"column '{column.Name}': expected a multiple of {TimeSpan.NanosecondsPerTick} ns, which is as fine as Parquet.Net writes, found {stored}")),
    });
}
