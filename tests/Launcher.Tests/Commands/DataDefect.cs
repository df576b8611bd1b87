using DolphinLean.Tests.Running;

namespace DolphinLean.Tests.Commands;

/// <summary>One way to break the small market, and what the message must name.</summary>
/// <param name="Name">What it is called in test names.</param>
/// <param name="IsTolerable">Whether <c>--allow-gaps</c> runs in spite of it.</param>
/// <param name="Break">Breaks a copy of the small market.</param>
/// <param name="Named">What the message must hold.</param>
public sealed record DataDefect(string Name, bool IsTolerable, Action<string> Break, params string[] Named)
{
    private const string Day3 = "2025-01-03.parquet";
    private const string Day5 = "2025-01-05.parquet";
    private const long DayMs = 86_400_000;

    /// <summary>Every kind of defect that a folder of scans can have.</summary>
    internal static IEnumerable<DataDefect> All() =>
    [
        new("missing column", false, folder => Change(folder, Day3, day => day.Remove("vel_div")), Day3, "vel_div"),
        new("text for a price", false, folder => Change(folder, Day3, day => day.Replace("BTCUSDT", Texts())), Day3, "BTCUSDT"),
        new("doubles for timestamps", false, folder => Change(folder, Day3, day => day.Replace("timestamp", Array.ConvertAll(day.Timestamps, t => (double)t))), Day3, "timestamp"),
        new("empty folder", false, Empty, "day file"),
        new("missing day", true, folder => File.Delete(Path.Combine(folder, Day3)), "2025-01-03"),
        new("short day", true, folder => Change(folder, Day3, day => day.Keep(200)), Day3, "200", "288"),
        new("truncated file", true, Truncate, Day3),
        new("stale day: yesterday's file", true, folder => File.Copy(Path.Combine(folder, "2025-01-02.parquet"), Path.Combine(folder, Day3), overwrite: true), Day3),
        new("stale day: yesterday's prices", true, RepeatPrices, Day3),
        new("stale day: prices stand still", true, folder => Change(folder, Day3, Freeze), Day3),
        new("undefined feature", true, folder => Change(folder, Day5, day => day.Doubles("vel_div")[10] = double.NaN), Day5, "row 10", "vel_div"),
        new("infinite feature", true, folder => Change(folder, Day5, day => day.Doubles("instability_50")[11] = double.PositiveInfinity), Day5, "row 11", "instability_50"),
        new("negative price", true, folder => Change(folder, Day3, day => day.Doubles("ETHUSDT")[7] = -1), Day3, "row 7", "ETHUSDT"),
        new("duplicate timestamp", true, folder => Change(folder, Day3, day => day.Timestamps[20] = day.Timestamps[19]), Day3, "row 20"),
        new("backward timestamp", true, folder => Change(folder, Day3, day => day.Timestamps[20] = day.Timestamps[10]), Day3, "row 20"),
    ];

    public override string ToString() => Name;

    private static void Change(string folder, string file, Action<DayFile> change) => DayFile.Change(Path.Combine(folder, file), change);

    private static string[] Texts() => Enumerable.Repeat("12.5", SmallMarket.Bars).ToArray();

    private static void Empty(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
            File.Delete(file);
    }

    private static void Truncate(string folder)
    {
        using var file = File.OpenWrite(Path.Combine(folder, Day3));
        file.SetLength(file.Length / 2);
    }

    private static void RepeatPrices(string folder)
    {
        File.Copy(Path.Combine(folder, "2025-01-02.parquet"), Path.Combine(folder, Day3), overwrite: true);
        Change(folder, Day3, day =>
        {
            for (var row = 0; row < day.Timestamps.Length; row++)
                day.Timestamps[row] += DayMs;
        });
    }

    private static void Freeze(DayFile day)
    {
        foreach (var asset in new[] { "BTCUSDT", "ETHUSDT", "BNBUSDT", "SOLUSDT" })
            Array.Fill(day.Doubles(asset), day.Doubles(asset)[0], 100, 50);
    }
}
