namespace DolphinLean.Engine.Live.Wire;

/// <summary>The way to an exchange. What comes back is posted to the driver, from any thread.</summary>
public interface ILiveWire
{
    /// <summary>Begins to do something; never waits for it.</summary>
    void Send(Outbound outbound);
}
