namespace DolphinLean.Data.Grid;

/// <summary>The grid's maps and keys (seed 001 §2, §14–§16).</summary>
public static class GridNames
{
    /// <summary>Map of the posture.</summary>
    public const string Safety = "DOLPHIN_SAFETY";

    /// <summary>Key of the posture.</summary>
    public const string Latest = "latest";

    /// <summary>Map of what services tell each other.</summary>
    public const string Features = "DOLPHIN_FEATURES";

    /// <summary>Map of daily records of the side that sells, by date.</summary>
    public const string PnlBlue = "DOLPHIN_PNL_BLUE";

    /// <summary>Map of daily records of the side that buys, by date.</summary>
    public const string PnlGreen = "DOLPHIN_PNL_GREEN";

    /// <summary>Map of the services' heartbeats, by name.</summary>
    public const string Services = "DOLPHIN_SERVICES";

    private const int LongestMap = 128;
    private const int LongestKey = 512;

    /// <summary>Refuses what no store takes.</summary>
    /// <exception cref="ArgumentException">A name is empty, too long, or holds a control character.</exception>
    internal static void Require(string map, string key)
    {
        Require(nameof(map), map, LongestMap);
        Require(nameof(key), key, LongestKey);
    }

    private static void Require(string what, string name, int longest)
    {
        if (name.Length == 0 || name.Length > longest || name.Any(char.IsControl))
            throw new ArgumentException($"expected a {what} of 1 to {longest} characters without control characters, found '{name}'", what);
    }
}
