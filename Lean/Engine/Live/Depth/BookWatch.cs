using DolphinLean.Data.MarketData.Depth;
using DolphinLean.Engine.Live.Venues;

namespace DolphinLean.Engine.Live.Depth;

/// <summary>The order books of a venue for somebody who looks at them and trades nothing. Not thread-safe.</summary>
public sealed class BookWatch
{
    private readonly LiveClock _clock = new();
    private readonly ILiveVenue _venue;
    private readonly LiveDepth _depth;

    /// <summary>Watches a venue, which somebody else moves.</summary>
    public BookWatch(ILiveVenue venue)
    {
        _venue = venue;
        _clock.NowMs = venue.ExchangeTimeMs;
        _depth = new LiveDepth(venue.Books, _clock);
    }

    /// <summary>The books.</summary>
    public IMarketDepth Depth => _depth;

    /// <summary>Tells listeners what the venue's last input brought.</summary>
    public void Pump()
    {
        _clock.NowMs = _venue.ExchangeTimeMs;
        _depth.Pump(_ => { }, () => { });
    }
}
