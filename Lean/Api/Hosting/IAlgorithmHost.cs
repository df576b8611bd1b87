using QuantConnect.Securities;

namespace QuantConnect.Hosting;

/// <summary>What an algorithm asks of the engine that runs it; given to it before its parameters.</summary>
internal interface IAlgorithmHost
{
    /// <summary>Seed of the ids of insights and models. Same seed, same ids.</summary>
    ulong IdSeed { get; }

    /// <summary>The clock of the run; a live run starts at its time, a backtest never asks.</summary>
    TimeProvider Clock { get; }

    /// <summary>Lot, tick and quote currency of each symbol.</summary>
    SymbolPropertiesDatabase SymbolProperties { get; }

    /// <summary>Opening hours of each market.</summary>
    MarketHoursDatabase MarketHours => MarketHoursDatabase.NeverClosing;

    /// <summary>Which of LEAN's quirks the run matches.</summary>
    LeanQuirks Quirks => LeanQuirks.All;

    /// <summary>Takes a line that the algorithm logged.</summary>
    /// <param name="kind">Which of the three ways it was logged.</param>
    /// <param name="algorithmTime">Time in the algorithm's zone.</param>
    /// <param name="message">The line, without a time.</param>
    void Write(AlgorithmMessageKind kind, DateTime algorithmTime, string message);

    /// <summary>A security was made. The engine binds its prices, or refuses a symbol it has no data for by throwing.</summary>
    void SecurityCreated(Security security);

    /// <summary>The security became a member of a universe: its data is delivered from now on.</summary>
    void StartData(Security security);

    /// <summary>The security left the last universe that had it: its data ends.</summary>
    void StopData(Security security);
}
