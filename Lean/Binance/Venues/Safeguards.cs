namespace DolphinLean.Binance.Venues;

/// <summary>What keeps a session from harm, one by one. All are always on; tests switch one off to see that something breaks without it.</summary>
[Flags]
internal enum Safeguards
{
    None = 0,

    /// <summary>An order of unknown fate is asked for, not sent again.</summary>
    AskBeforeSendingAgain = 1 << 0,

    /// <summary>An order that the exchange does not know is given up only when it can't arrive any more.</summary>
    WaitForLateOrders = 1 << 1,

    /// <summary>A trade that was told twice counts once.</summary>
    CountEachTradeOnce = 1 << 2,

    /// <summary>Fills that the exchange has told of and not shown are read.</summary>
    ReadMissingFills = 1 << 3,

    /// <summary>Nothing leaves while the exchange asks for silence.</summary>
    StaySilent = 1 << 4,

    /// <summary>Nothing leaves beyond the minute's weight.</summary>
    KeepToWeight = 1 << 5,

    /// <summary>Nothing is entered while something is not seen.</summary>
    EnterOnlyWhenReady = 1 << 6,

    /// <summary>Nothing is entered on a book that is not in sync.</summary>
    EnterOnlyOnSyncedBooks = 1 << 7,

    /// <summary>Nothing but cancels leaves a halted session.</summary>
    HoldWhenHalted = 1 << 8,

    /// <summary>Orders outside of the filters stay here.</summary>
    KeepToFilters = 1 << 9,

    /// <summary>Filters are read again when an order was refused for them.</summary>
    RefreshFilters = 1 << 10,

    /// <summary>Positions and balances are compared with the exchange's.</summary>
    CompareAccount = 1 << 11,

    /// <summary>A position that the exchange closed by force halts.</summary>
    HaltOnForcedClose = 1 << 12,

    /// <summary>Hedge mode halts.</summary>
    HaltInHedgeMode = 1 << 13,

    /// <summary>Cash that came or went without an order is taken over.</summary>
    TakeOverCash = 1 << 14,

    /// <summary>A socket that says nothing is asked, and dropped when it does not answer.</summary>
    DropSilentSockets = 1 << 15,

    /// <summary>A socket that was cut is opened again.</summary>
    ReopenSockets = 1 << 16,

    /// <summary>A listen key that has ended is replaced.</summary>
    ReplaceEndedKeys = 1 << 17,

    /// <summary>The exchange's time is asked for again.</summary>
    FollowClock = 1 << 18,

    /// <summary>The exchange cancels resting entries when the session is silent.</summary>
    ArmDeadManSwitch = 1 << 19,

    /// <summary>A stop waits at the exchange behind every position.</summary>
    ProtectPositions = 1 << 20,

    /// <summary>An order that reduces a position is told to do nothing else.</summary>
    ExitReduceOnly = 1 << 21,

    /// <summary>Stops are asked for again and again, because nobody tells of one that is gone while no one listens.</summary>
    AskForStops = 1 << 22,

    /// <summary>A silent socket is no sight: the session is blind before it is dropped.</summary>
    NoticeSilence = 1 << 23,

    /// <summary>Nothing is entered where the exchange tells of a position that our fills do not make.</summary>
    ExplainPositions = 1 << 24,
}
