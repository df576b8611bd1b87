using DolphinLean.Engine.Live.Venues;
using DolphinLean.Engine.Live.Wire;
using NUnit.Framework;

namespace DolphinLean.Lean.Binance.Tests.Simulation;

/// <summary>Tells an algorithm again what it was told, and nothing else: there is no exchange behind it.</summary>
internal sealed class RecordedVenue(IReadOnlyList<RecordedMoment> moments, IReadOnlyList<string> assets) : ILiveVenue
{
    private int _at = -1;

    private RecordedMoment Now => moments[_at];

    public Posture Posture => Posture.Ready;
    public string Reason => "";
    public bool CanBegin => Now.CanBegin;
    public long ExchangeTimeMs => Now.ExchangeTimeMs;
    public IReadOnlyList<IVenueBook> Books => [];
    public VenueHealth Health => VenueHealth.None;
    public IReadOnlyList<string> Assets => assets;
    public IReadOnlyList<TradingRule> Rules => Now.Rules;
    public bool HasOpenOrders => false;

    public decimal Cash(string currency) => Now.Cash;

    public void Take(Inbound inbound) => _at++;

    public VenueBar? NextBar() => Now.Bars.TryDequeue(out var bar) ? bar : null;

    public VenueReport? NextReport() => Now.Reports.TryDequeue(out var report) ? report : null;

    public Outbound? NextOutput() => null;

    public string? Place(VenueOrder order)
    {
        var (recorded, refusal) = Now.Orders.Dequeue();
        Assert.That(order, Is.EqualTo(recorded));
        return refusal;
    }

    public bool Cancel(int orderId) => Now.Cancels.Dequeue();

    public string? Change(int orderId, decimal quantity, decimal price) => "not recorded";

    public void Leave()
    {
        // Nobody is there.
    }
}
