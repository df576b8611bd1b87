using QuantConnect.Data;
using QuantConnect.Hosting;
using QuantConnect.Securities;

namespace DolphinLean.Engine.Feeds;

/// <summary>
/// Market data on one clock. The step loop asks for the next time at which anything is known, moves the feed there, and reads prices from
/// its columns. Securities are bound to the columns, so nothing is copied on steps where nobody asks.
/// </summary>
internal interface IMarketFeed
{
    /// <summary>UTC time of the next data; the end of time when there is none left. May read ahead.</summary>
    DateTime NextTime { get; }

    /// <summary>UTC day in which the bars of the last step started.</summary>
    DateOnly Day { get; }

    /// <summary>Data points so far.</summary>
    long Points { get; }

    /// <summary>Bars of the step.</summary>
    ISliceSource Slices { get; }

    /// <summary>Moves to a time. Without data at that time the prices stay and there are no bars.</summary>
    /// <param name="time">UTC, not before the last.</param>
    /// <param name="slice">Gets the points that are no bars.</param>
    void Advance(DateTime time, Slice slice);

    /// <summary>Gives the step's points to the consolidators of their streams.</summary>
    void UpdateConsolidators();

    /// <summary>Gives the step's custom points to handlers of their type, if the algorithm has any.</summary>
    void TellCustomData();

    /// <summary>Binds a new security's prices.</summary>
    void Bind(Security security);

    /// <summary>Starts those streams of a security that have not started.</summary>
    /// <param name="security">The security.</param>
    /// <param name="utcTime">Bars that end before are left out.</param>
    void Start(Security security, DateTime utcTime);

    /// <summary>Ends the streams of a security.</summary>
    void Stop(Security security);

    /// <summary>The security's own bar of this step as the capacity estimate wants it: close, volume and length; false if there is none.</summary>
    bool TryGetVolume(Security security, out double close, out double volume, out TimeSpan length);
}
