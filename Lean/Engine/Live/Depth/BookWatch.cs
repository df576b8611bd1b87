using DolphinLean.Data.MarketData.Depth;
using DolphinLean.Engine.Live.Venues;

namespace DolphinLean.Engine.Live.Depth;

/// <summary>The order books of a venue for somebody who looks at them and trades nothing. Not thread-safe.</summary>
/// <param name="venue">The venue, which somebody else moves.</param>
/// <param name="count">How many books it will have. It has none before it knows the symbols' ticks.</param>
public sealed class BookWatch(ILiveVenue venue, int count)
{
    private readonly LiveClock _clock = new();
    private LiveDepth? _depth;

    /// <summary>The books; null before the venue has all of them.</summary>
    public IMarketDepth? Depth => _depth;

    /// <summary>Tells listeners what the venue's last input brought.</summary>
    public void Pump()
    {
        if (_depth == null && venue.Books.Count < count)
            return;
        _clock.NowMs = venue.ExchangeTimeMs;
        _depth ??= new LiveDepth(venue.Books, _clock);
        _depth.Pump(_ => { }, () => { });
    }
}
