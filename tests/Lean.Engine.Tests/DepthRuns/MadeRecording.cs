using System.Globalization;
using DolphinLean.Data.MarketData.Import;
using DolphinLean.Data.MarketData.Store;
using DolphinLean.Data.Symbols;

namespace DolphinLean.Lean.Engine.Tests.DepthRuns;

/// <summary>A recording of one USDⓈ-M perpetual made line by line, as the exchange's streams would send it.</summary>
internal sealed class MadeRecording(string symbol, DateTime start)
{
    private readonly List<string> _lines = [];
    private DateTime _time = start;
    private long _id = 1000;
    private long _trade;
    private int _feedMs;

    /// <summary>Moves the clock on.</summary>
    public MadeRecording Wait(double milliseconds)
    {
        _time = _time.AddTicks((long)(milliseconds * TimeSpan.TicksPerMillisecond));
        return this;
    }

    /// <summary>Lets the recorder hear of what follows so much later than it is sent.</summary>
    public MadeRecording Late(int milliseconds)
    {
        _feedMs = milliseconds;
        return this;
    }

    /// <summary>Sends the whole book.</summary>
    public MadeRecording Snapshot((double Price, double Size)[] bids, (double Price, double Size)[] asks) =>
        Add($$"""{"lastUpdateId":{{_id}},"E":{{Ms}},"T":{{Ms}},"bids":{{Levels(bids)}},"asks":{{Levels(asks)}}}""");

    /// <summary>Sends changed levels; updates before it may be missing.</summary>
    public MadeRecording Depth((double Price, double Size)[] bids, (double Price, double Size)[] asks, int missing = 0)
    {
        var previous = _id + missing;
        _id = previous + 1;
        return Add($$"""{"e":"depthUpdate","E":{{Ms}},"T":{{Ms}},"s":"{{symbol}}","U":{{_id}},"u":{{_id}},"pu":{{previous}},"b":{{Levels(bids)}},"a":{{Levels(asks)}}}""");
    }

    /// <summary>Sends a trade.</summary>
    public MadeRecording Trade(double price, double size, bool sellerHits) => Add(
        $$"""{"e":"trade","E":{{Ms}},"T":{{Ms}},"s":"{{symbol}}","t":{{++_trade}},"p":"{{Text(price)}}","q":"{{Text(size)}}","X":"MARKET","m":{{(sellerHits ? "true" : "false")}}}""");

    /// <summary>Sends the best quote.</summary>
    public MadeRecording Quote(double bid, double bidSize, double ask, double askSize) => Add(
        $$"""{"e":"bookTicker","u":{{_id}},"s":"{{symbol}}","b":"{{Text(bid)}}","B":"{{Text(bidSize)}}","a":"{{Text(ask)}}","A":"{{Text(askSize)}}","T":{{Ms}},"E":{{Ms}}}""");

    /// <summary>Imports recordings into a fresh event store, which is the caller's to delete; gives its folder.</summary>
    public static string Store(params MadeRecording[] recordings)
    {
        var folder = Directory.CreateTempSubdirectory("made-events-").FullName;
        var files = recordings.Select((recording, index) =>
        {
            var file = Path.Combine(folder, $"recording-{index}.txt");
            File.WriteAllLines(file, recording._lines);
            return file;
        }).ToArray();
        var store = Path.Combine(folder, "events");
        using var writer = new EventStoreWriter(store);
        var result = RawImport.Run(files, writer, "binance", SymbolRows.Snapshot());
        return result.Defects.All(defect => defect.Kind == RawDefectKind.SequenceGap) ? store : throw new InvalidOperationException($"made recording: {result.Defects[0]}");
    }

    private long Ms => (_time.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond - _feedMs;

    private MadeRecording Add(string json)
    {
        _lines.Add(string.Create(CultureInfo.InvariantCulture, $"{(_time.Ticks - DateTime.UnixEpoch.Ticks) * 100} {json}"));
        return this;
    }

    private static string Levels((double Price, double Size)[] levels) =>
        $"[{string.Join(",", levels.Select(level => $"[\"{Text(level.Price)}\",\"{Text(level.Size)}\"]"))}]";

    private static string Text(double value) => value.ToString("0.########", CultureInfo.InvariantCulture);
}
