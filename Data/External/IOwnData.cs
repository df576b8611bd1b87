namespace DolphinLean.Data.External;

/// <summary>Declares that an algorithm reads data of its own beside those that the engine gives it, so that results can name them.</summary>
public interface IOwnData
{
    /// <summary>Names the data that were read, equal for equal values; null when there were none. Asked when the run is over.</summary>
    string? OwnDataFingerprint { get; }
}
