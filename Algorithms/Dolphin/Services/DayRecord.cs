using DolphinLean.Data.Grid;
using DolphinLean.Data.Journal;

namespace DolphinLean.Algorithms.Dolphin.Services;

/// <summary>A date's record in the grid (seed 001 §14.5): the seed's fields over all sessions that traded on the date, and each one's part.</summary>
/// <param name="Date">The date.</param>
/// <param name="Pnl">Net of the trades closed.</param>
/// <param name="Capital">Cash at the end.</param>
/// <param name="Boost">Base boost.</param>
/// <param name="Beta">Beta.</param>
/// <param name="McStatus">The forewarner's verdict; HIBERNATE for a date that was spent in that posture.</param>
/// <param name="Trades">Trades closed.</param>
/// <param name="Sessions">Each session's part.</param>
public sealed record DayRecord(
    DateOnly Date, double Pnl, double Capital, double Boost, double Beta, string McStatus, int Trades, IReadOnlyDictionary<string, DayPart> Sessions)
{
    /// <summary>Adds a session's part of a date, once: what is there already stays. A damaged record begins anew, because nobody knows what it held.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="map">Map of the side.</param>
    /// <param name="session">The session.</param>
    /// <param name="day">Its record of the date.</param>
    /// <returns>Whether it was new.</returns>
    /// <exception cref="GridException">The grid failed.</exception>
    public static bool Add(IFeatureGrid grid, string map, string session, DailyRecord day)
    {
        var key = ServiceKeys.Text(day.Date);
        while (true)
        {
            var (before, version) = Read(grid, map, key);
            if (before?.Sessions.ContainsKey(session) == true)
                return false;
            var parts = new SortedDictionary<string, DayPart>(before?.Sessions.ToDictionary() ?? [], StringComparer.Ordinal)
            {
                [session] = new DayPart(day.Pnl, day.Trades),
            };
            var after = new DayRecord(
                day.Date, parts.Values.Sum(part => part.Pnl), day.Capital, day.Boost, day.Beta, day.McStatus, parts.Values.Sum(part => part.Trades), parts);
            if (grid.PutIf(map, key, GridText.Write(after, ServiceJson.Default.DayRecord), version) != null)
                return true;
        }
    }

    private static (DayRecord? Record, long Version) Read(IFeatureGrid grid, string map, string key)
    {
        long version = 0;
        try
        {
            if (grid.Get(map, key) is not { } value)
                return (null, 0);
            version = value.Version;
            return (GridText.Parse(map, key, value.Text, ServiceJson.Default.DayRecord), version);
        }
        catch (GridValueException defect)
        {
            // Left where it is, it would stop this and every later day.
            return (null, Math.Max(version, defect.Version));
        }
    }
}
