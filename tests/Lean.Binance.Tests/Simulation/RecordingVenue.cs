using DolphinLean.Engine.Live.Venues;
using DolphinLean.Engine.Live.Wire;

namespace DolphinLean.Lean.Binance.Tests.Simulation;

/// <summary>What an input brought that an algorithm can see: bars, reports, refusals, time, cash and rules.</summary>
internal sealed record RecordedMoment(bool CanBegin, long ExchangeTimeMs, decimal Cash, IReadOnlyList<TradingRule> Rules)
{
    public Queue<VenueBar> Bars { get; } = [];
    public Queue<VenueReport> Reports { get; } = [];
    public Queue<(VenueOrder Order, string? Refusal)> Orders { get; } = [];
    public Queue<bool> Cancels { get; } = [];
}

/// <summary>A venue that notes what it tells the algorithm.</summary>
internal sealed class RecordingVenue(ILiveVenue venue) : ILiveVenue
{
    public List<RecordedMoment> Moments { get; } = [];

    /// <summary>Every bar, history first.</summary>
    public List<VenueBar> AllBars { get; } = [];

    public Posture Posture => venue.Posture;
    public string Reason => venue.Reason;
    public bool CanBegin => venue.CanBegin;
    public long ExchangeTimeMs => venue.ExchangeTimeMs;
    public IReadOnlyList<IVenueBook> Books => venue.Books;
    public VenueHealth Health => venue.Health;
    public IReadOnlyList<string> Assets => venue.Assets;
    public IReadOnlyList<TradingRule> Rules => venue.Rules;
    public bool HasOpenOrders => venue.HasOpenOrders;

    public decimal Cash(string currency) => venue.Cash(currency);

    public void Take(Inbound inbound)
    {
        venue.Take(inbound);
        Moments.Add(new RecordedMoment(venue.CanBegin, venue.ExchangeTimeMs, venue.Cash("USDT"), venue.Rules));
    }

    public VenueBar? NextBar()
    {
        if (venue.NextBar() is not { } bar)
            return null;
        Moments[^1].Bars.Enqueue(bar);
        AllBars.Add(bar);
        return bar;
    }

    public VenueReport? NextReport()
    {
        if (venue.NextReport() is not { } report)
            return null;
        Moments[^1].Reports.Enqueue(report);
        return report;
    }

    public Outbound? NextOutput() => venue.NextOutput();

    public string? Place(VenueOrder order)
    {
        var refusal = venue.Place(order);
        Moments[^1].Orders.Enqueue((order, refusal));
        return refusal;
    }

    public bool Cancel(int orderId)
    {
        var isAsked = venue.Cancel(orderId);
        Moments[^1].Cancels.Enqueue(isAsked);
        return isAsked;
    }

    public string? Change(int orderId, decimal quantity, decimal price) => venue.Change(orderId, quantity, price);

    public void Leave() => venue.Leave();
}
