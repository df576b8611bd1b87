namespace QuantConnect.Data.Consolidators;

/// <summary>Puts points of one symbol together to longer ones.</summary>
public interface IDataConsolidator : IDisposable
{
    /// <summary>Raised for each finished point.</summary>
    event DataConsolidatedHandler? DataConsolidated;

    /// <summary>The last finished point; null before the first. Handlers of <see cref="DataConsolidated"/> still see the one before.</summary>
    IBaseData? Consolidated { get; }

    /// <summary>A copy of the unfinished point; null when there is none.</summary>
    IBaseData? WorkingData { get; }

    /// <summary>Type of the points taken in.</summary>
    Type InputType { get; }

    /// <summary>Type of the points given out.</summary>
    Type OutputType { get; }

    /// <summary>Takes a point in.</summary>
    void Update(IBaseData data);

    /// <summary>Gives out what has ended by a time, although no newer point has come.</summary>
    /// <param name="currentLocalTime">The time, in the zone of the data's times.</param>
    void Scan(DateTime currentLocalTime);

    /// <summary>Forgets everything but the handlers.</summary>
    void Reset();
}
