using QuantConnect.Data;
using QuantConnect.Packets;

namespace QuantConnect.Interfaces;

/// <summary>A source of live data.</summary>
public interface IDataQueueHandler : IDisposable
{
    /// <summary>Whether there is a connection.</summary>
    bool IsConnected { get; }

    /// <summary>Starts a stream.</summary>
    /// <param name="dataConfig">The stream.</param>
    /// <param name="newDataAvailableHandler">Called when the stream has got a point.</param>
    /// <returns>The points; while there is none its current point is null. Null if there is no such stream.</returns>
    IEnumerator<BaseData>? Subscribe(SubscriptionDataConfig dataConfig, EventHandler newDataAvailableHandler);

    /// <summary>Ends a stream.</summary>
    void Unsubscribe(SubscriptionDataConfig dataConfig);

    /// <summary>Gives the settings of the run, before the first stream.</summary>
    void SetJob(LiveNodePacket job);
}
