using System.Security.Cryptography;
using System.Text;
using DolphinLean.Data.MarketData.Events;

namespace DolphinLean.Data.MarketData.Store;

/// <summary>Names recorded events by their content.</summary>
public static class EventFingerprint
{
    private static readonly string[] Tables = ["depth", "levels", "trades", "quotes"];

    /// <summary>A hash of every byte of the days' tables, in hexadecimal.</summary>
    /// <param name="store">The store.</param>
    /// <param name="series">Which of its series, in this order.</param>
    /// <param name="first">First day; null for the first there is.</param>
    /// <param name="last">Last day, included; null for the last there is.</param>
    public static string Of(EventStore store, IEnumerable<EventSeries> series, DateOnly? first, DateOnly? last)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var one in series)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(one.ToString()));
            foreach (var day in store.Days(one).Where(day => !(day < first) && !(day > last)))
                Append(hash, store, one, day);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, EventStore store, EventSeries series, DateOnly day)
    {
        foreach (var table in Tables)
        {
            using var file = File.OpenRead(store.TableOf(series, day, table));
            hash.AppendData(SHA256.HashData(file));
        }
    }
}
