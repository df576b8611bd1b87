using DolphinLean.Engine.Live.Venues;

namespace DolphinLean.Binance.Venues;

/// <summary>How a venue is used.</summary>
public sealed record BinanceVenueOptions
{
    /// <summary>Name of the session: lower-case letters and digits, at most 16. It begins every client order id.</summary>
    public required string Session { get; init; }

    /// <summary>Tickers of the bars, in order.</summary>
    public required IReadOnlyList<string> Symbols { get; init; }

    /// <summary>Bars of history before the first live one.</summary>
    public required int WarmUpBars { get; init; }

    /// <summary>Length of the bars; one minute by default.</summary>
    public BarLength Bar { get; init; } = BarLength.Minute;

    /// <summary>Bars of history that come as inputs, not from the exchange; for bars made of quotes. None by default.</summary>
    public int HistoryRows { get; init; }

    /// <summary>Tickers whose order books are kept; entries in them wait for a book in sync. None by default.</summary>
    public IReadOnlyList<string> BookSymbols { get; init; } = [];

    /// <summary>Seconds of the session per second; 1 but for rehearsals, in which silence is given as much longer.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>How far from the price a protective stop waits behind every position, in percent; 0 for no stops.</summary>
    public decimal ProtectPercent { get; init; }

    /// <summary>Safeguards that a test does without.</summary>
    internal Safeguards SwitchedOff { get; init; }

    /// <summary>Whether only the market is looked at: no account, no orders.</summary>
    public bool IsMarketOnly { get; init; }
}
