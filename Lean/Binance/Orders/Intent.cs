using System.Globalization;
using DolphinLean.Binance.Messages;
using DolphinLean.Engine.Live.Venues;

namespace DolphinLean.Binance.Orders;

/// <summary>One order of the session, from the wish to its end.</summary>
internal sealed class Intent(string session, VenueOrder order, long createdMs)
{
    private readonly HashSet<long> _trades = [];

    public VenueOrder Order { get; private set; } = order;

    public long CreatedMs => createdMs;

    /// <summary>Whether the exchange is told to do nothing but reduce.</summary>
    public bool IsReduceOnly { get; init; }

    /// <summary>Whether it is a protective stop, which no algorithm sent.</summary>
    public bool IsProtective => Order.Id >= VenueOrder.FirstProtectiveId;

    /// <summary>How often it was sent under an id of its own; a new one is begun only when the one before surely was not taken.</summary>
    public int Attempt { get; private set; } = 1;

    public IntentState State { get; set; }

    /// <summary>Whether it waits at the exchange for a price, as an algo order.</summary>
    public bool IsConditional => Order.Kind == VenueOrderKind.StopMarket;

    /// <summary>A function of session, intent and attempt alone, so that it is the same after a restart.</summary>
    public string ClientId => IdOf(session, Order.Id, Attempt);

    /// <summary>The exchange's number; 0 while it is not known.</summary>
    public long VenueId { get; set; }

    /// <summary>Filled so far, without a sign.</summary>
    public decimal Filled { get; private set; }

    public decimal Quantity => Math.Abs(Order.Quantity);

    /// <summary>How it ended at the exchange, and what had filled by then; null while it has not.</summary>
    public (VenueOrderStatus Status, decimal Filled)? End { get; set; }

    /// <summary>What the exchange says has filled, at the least.</summary>
    public decimal KnownFilled { get; set; }

    /// <summary>The exchange's time at which it was sent last.</summary>
    public long SentExchangeMs { get; set; }

    /// <summary>When it is asked for next; never when 0.</summary>
    public long QueryDueMs { get; set; }

    /// <summary>How often it was asked for since it was last seen.</summary>
    public int Queries { get; set; }

    public bool IsQuerying { get; set; }

    public bool IsReadingTrades { get; set; }

    /// <summary>When its fills may be read again; at once when 0.</summary>
    public long TradesDueMs { get; set; }

    /// <summary>How often its fills were read in vain.</summary>
    public int VainReads { get; set; }

    /// <summary>The change that the exchange is asked for; null for none.</summary>
    public (decimal Quantity, decimal Price)? Wanted { get; set; }

    /// <summary>Whether fills are missing that the exchange has told of.</summary>
    public bool LacksTrades => Math.Max(KnownFilled, End?.Filled ?? 0) > Filled;

    /// <summary>Whether it can't be said now what of it has filled: nothing is compared with the account meanwhile.</summary>
    public bool IsUnsettled =>
        State is IntentState.Sending or IntentState.Unknown || (State == IntentState.Working && (Order.Kind == VenueOrderKind.Market || LacksTrades));

    public static string IdOf(string session, int intent, int attempt) =>
        string.Create(CultureInfo.InvariantCulture, $"{session}-{intent}-{attempt}");

    public void BeginNextAttempt() => Attempt++;

    public bool Knows(long tradeId) => _trades.Contains(tradeId);

    public void AddTrade(long tradeId, decimal quantity)
    {
        _trades.Add(tradeId);
        Filled += quantity;
    }

    /// <summary>The exchange has made the change.</summary>
    public void TakeChange()
    {
        var (quantity, price) = Wanted!.Value;
        Order = Order with { Quantity = quantity, Price = price };
        Wanted = null;
    }
}
