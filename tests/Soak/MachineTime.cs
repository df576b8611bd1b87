using System.Globalization;

namespace DolphinLean.Soak;

/// <summary>How much of the processors' time other machines on the same host took: latencies beyond that are not the program's.</summary>
internal readonly record struct MachineTime(long Stolen, long All)
{
    private const string Source = "/proc/stat";
    private const int StolenField = 7;

    /// <summary>Since the machine began; zeros where the system does not say.</summary>
    public static MachineTime Now()
    {
        if (!File.Exists(Source))
            return default;
        var fields = File.ReadLines(Source).First().Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(field => long.Parse(field, CultureInfo.InvariantCulture)).Take(StolenField + 1).ToArray();
        return new MachineTime(fields.Length > StolenField ? fields[StolenField] : 0, fields.Sum());
    }

    /// <summary>Share of the time since then, for a person.</summary>
    public string Since(MachineTime before) => All == before.All
        ? "unknown" : ((Stolen - before.Stolen) / (double)(All - before.All)).ToString("P1", CultureInfo.InvariantCulture);
}
