using DolphinLean.Engine.Live;
using DolphinLean.Engine.Live.Venues;

namespace DolphinLean.Launcher.Live;

/// <summary>What <c>dolphin live</c> was asked to do.</summary>
internal sealed record LiveRequest
{
    /// <summary>FILE.cs, FILE.dll, a project folder or an algorithm's name; null for the champion.</summary>
    public required string? Source { get; init; }

    /// <summary>Type name of the algorithm, or null for the only one there is.</summary>
    public required string? Algorithm { get; init; }

    /// <summary>Name of an environment of lean.json; null for the testnet.</summary>
    public required string? Environment { get; init; }

    /// <summary>REST address; null for the environment's.</summary>
    public required string? Rest { get; init; }

    /// <summary>WebSocket address without a path; null for the environment's.</summary>
    public required string? WebSocket { get; init; }

    /// <summary>Allows Binance's production hosts.</summary>
    public required bool AllowsMainnet { get; init; }

    /// <summary>Fills orders here and sends none.</summary>
    public required bool IsPaper { get; init; }

    /// <summary>File with key and secret; null for the environment variables.</summary>
    public required string? Credentials { get; init; }

    /// <summary>The session's journal; one that exists is gone on with. Null for a new one.</summary>
    public required string? Journal { get; init; }

    /// <summary>Tickers.</summary>
    public required IReadOnlyList<string> Symbols { get; init; }

    /// <summary>Length of the bars.</summary>
    public required BarLength Bar { get; init; }

    /// <summary>Folder of scan files with the bars before the session; null for none.</summary>
    public required string? History { get; init; }

    /// <summary>Bars of history before the first live one.</summary>
    public required int WarmUpBars { get; init; }

    /// <summary>Tickers whose order books the algorithm is given.</summary>
    public required IReadOnlyList<string> Books { get; init; }

    /// <summary>Parameters as typed, <c>name=value</c>.</summary>
    public required IReadOnlyList<string> Parameters { get; init; }

    /// <summary>How far from the price a protective stop waits behind every position, in percent; 0 for no stops.</summary>
    public required decimal ProtectPercent { get; init; }

    /// <summary>What becomes of positions at the end.</summary>
    public required StopMode OnStop { get; init; }

    /// <summary>Port of the page on 127.0.0.1, 0 for any free one; null for no page.</summary>
    public required int? Port { get; init; }

    /// <summary>Seconds of the session per second.</summary>
    public required double Speed { get; init; }

    /// <summary>Address of the services' grid; null for a file beside the journal.</summary>
    public required string? Grid { get; init; }

    /// <summary>Which services run beside the session.</summary>
    public required ServiceChoice Services { get; init; }
}
