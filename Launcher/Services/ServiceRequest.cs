namespace DolphinLean.Launcher.Services;

/// <summary>What <c>dolphin service</c> was asked to do.</summary>
internal sealed record ServiceRequest
{
    /// <summary>The service.</summary>
    public required string Name { get; init; }

    /// <summary>Address of the grid.</summary>
    public required string Grid { get; init; }

    /// <summary>REST address of the exchange; null for the environment's.</summary>
    public required string? Rest { get; init; }

    /// <summary>WebSocket address without a path; null for the environment's.</summary>
    public required string? WebSocket { get; init; }

    /// <summary>Name of an environment of lean.json; null for the testnet.</summary>
    public required string? Environment { get; init; }

    /// <summary>Allows Binance's production hosts.</summary>
    public required bool AllowsMainnet { get; init; }

    /// <summary>Tickers whose order books are read.</summary>
    public required IReadOnlyList<string> Books { get; init; }

    /// <summary>Parameters as typed, <c>name=value</c>.</summary>
    public required IReadOnlyList<string> Parameters { get; init; }

    /// <summary>Seconds of the exchange per second.</summary>
    public required double Speed { get; init; }
}
