using System.Runtime.InteropServices;

namespace DolphinLean.Data.Parquet.Encodings;

/// <summary>The deprecated 12-byte timestamp: nanoseconds of the day, then the Julian day.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4, Size = 12)]
internal readonly struct Int96(ulong nanosecondsOfDay, uint julianDay)
{
    private const int UnixEpochJulianDay = 2_440_588;
    private const long NanosecondsPerDay = 86_400_000_000_000;

    private readonly ulong _nanosecondsOfDay = nanosecondsOfDay;
    private readonly uint _julianDay = julianDay;

    /// <summary>Nanoseconds since 1970-01-01; wide, because far dates pass 64 bits.</summary>
    public Int128 UnixNanoseconds => ((Int128)((int)_julianDay - (long)UnixEpochJulianDay) * NanosecondsPerDay) + (long)_nanosecondsOfDay;

    /// <summary>The timestamp that is <paramref name="unixNanoseconds"/> after 1970-01-01.</summary>
    public static Int96 FromUnixNanoseconds(long unixNanoseconds)
    {
        var day = Math.DivRem(unixNanoseconds, NanosecondsPerDay, out var rest);
        if (rest < 0)
        {
            day--;
            rest += NanosecondsPerDay;
        }
        return new Int96((ulong)rest, (uint)(day + UnixEpochJulianDay));
    }
}
