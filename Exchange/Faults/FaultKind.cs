namespace DolphinLean.Exchange.Faults;

/// <summary>What can be made to go wrong. In a fault file the words are joined by hyphens: <c>accepted-no-reply</c>.</summary>
public enum FaultKind
{
    /// <summary>An order is taken, and no answer comes.</summary>
    AcceptedNoReply,

    /// <summary>−1007 at once; the order is taken later all the same.</summary>
    TimeoutThenLateAck,

    /// <summary>503 that says nothing about what happened; the order was taken.</summary>
    UnknownFailure,

    /// <summary>503 that says the request failed; nothing happened.</summary>
    Unavailable,

    /// <summary>An ORDER_TRADE_UPDATE comes twice.</summary>
    DuplicateUpdate,

    /// <summary>An ORDER_TRADE_UPDATE comes after the one that followed it.</summary>
    ReorderedUpdate,

    /// <summary>An ORDER_TRADE_UPDATE never comes.</summary>
    MissingUpdate,

    /// <summary>An order fills, and its events come, before the answer to its request.</summary>
    FillBeforeAck,

    /// <summary>An order fills while its cancel is on the way.</summary>
    CancelFillRace,

    /// <summary>A listenKey expires early.</summary>
    ListenKeyExpiry,

    /// <summary>Every socket is cut.</summary>
    SocketDrop,

    /// <summary>Every socket goes silent and stays open; open orders may fill meanwhile.</summary>
    HalfOpenSocket,

    /// <summary>A depth event is left out, so that the next one's pu does not fit.</summary>
    SequenceGap,

    /// <summary>A depth snapshot is an old one.</summary>
    OldSnapshot,

    /// <summary>A depth event shows a bid above the best ask.</summary>
    CrossedBook,

    /// <summary>The server's time is off for a while.</summary>
    ClockJump,

    /// <summary>The weight of the minute is used up by someone else: 429, and 418 for who goes on.</summary>
    RateLimit,

    /// <summary>Tick and least notional of a symbol change.</summary>
    FilterChange,

    /// <summary>The account's owner places an order by hand.</summary>
    ManualOrder,

    /// <summary>Position mode is switched by hand, as soon as the account is flat.</summary>
    HedgeModeFlip,

    /// <summary>A part of a position is auto-deleveraged.</summary>
    AutoDeleveraging,

    /// <summary>A position is liquidated.</summary>
    Liquidation,
}
