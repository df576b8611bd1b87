using System.Globalization;
using System.Text.Json;
using DolphinLean.Data.Scans;
using DolphinLean.Engine.Live.Venues;
using DolphinLean.Launcher.Terminal;

namespace DolphinLean.Launcher.Live;

/// <summary>The bars before a session, from a folder of scan files: for bars of seconds, of which the exchange keeps no history.</summary>
internal static class LiveHistory
{
    private const int DaysBack = 1;
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(10);

    /// <summary>Reads the last bars before the exchange's time, as inputs of the session.</summary>
    /// <param name="folder">Scan files with bars of the same length.</param>
    /// <param name="assets">Tickers, in order.</param>
    /// <param name="length">Length of the bars.</param>
    /// <param name="bars">How many.</param>
    /// <param name="nowMs">The exchange's time.</param>
    public static IReadOnlyList<string> Read(string folder, IReadOnlyList<string> assets, BarLength length, int bars, long nowMs)
    {
        var today = DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(nowMs).UtcDateTime);
        var source = ScanSource.Open(InputFile.RequireFolder(folder), new ScanSourceOptions { Start = today.AddDays(-DaysBack), End = today, AllowGaps = true });
        var rows = new Queue<string>();
        while (source.MoveNext() && source.Row.TimestampMs + length.Ms <= nowMs)
        {
            if (source.Row.BarSpacingMs != length.Ms)
                throw new InputException(string.Create(CultureInfo.InvariantCulture, $"--history {folder}: expected bars of {length}, found bars of {source.Row.BarSpacingMs} ms"));
            rows.Enqueue(Text(source.Row, assets, folder));
            if (rows.Count > bars)
                rows.Dequeue();
        }
        return rows.Count > 0 ? [.. rows]
            : throw new InputException(string.Create(CultureInfo.InvariantCulture, $"--history {folder}: expected bars before {DateTimeOffset.FromUnixTimeMilliseconds(nowMs):yyyy-MM-dd HH:mm:ss} of that day or the one before, found none"));
    }

    /// <summary>Asks an exchange for its time.</summary>
    public static async Task<long> AskTimeAsync(Uri rest, CancellationToken cancellation)
    {
        using var http = new HttpClient { BaseAddress = rest, Timeout = AnswerWithin };
        try
        {
            using var answer = JsonDocument.Parse(await http.GetByteArrayAsync(new Uri("/fapi/v1/time", UriKind.Relative), cancellation));
            return answer.RootElement.GetProperty("serverTime").GetInt64();
        }
        catch (Exception fault) when (fault is HttpRequestException or JsonException or KeyNotFoundException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            throw new InputException($"{rest}: expected the exchange's time, found none: {fault.Message}", fault);
        }
    }

    private static string Text(IScanRow row, IReadOnlyList<string> assets, string folder)
    {
        var fields = new string[assets.Count + 1];
        fields[0] = row.TimestampMs.ToString(CultureInfo.InvariantCulture);
        for (var i = 0; i < assets.Count; i++)
        {
            var column = IndexOf(row.Assets, assets[i]);
            if (column < 0)
                throw new InputException($"--history {folder}: expected prices of {assets[i]}, found {string.Join(", ", row.Assets)}");
            fields[i + 1] = row.Prices[column].ToString("R", CultureInfo.InvariantCulture);
        }
        return string.Join(';', fields);
    }

    private static int IndexOf(IReadOnlyList<string> assets, string wanted)
    {
        for (var i = 0; i < assets.Count; i++)
        {
            if (assets[i] == wanted)
                return i;
        }
        return -1;
    }
}
