namespace DolphinLean.Data.Grid.Services;

/// <summary>Carries values to the grid, later and on another thread: nothing of it comes back. Of several values of a key the last counts.</summary>
public interface ITraderOutbox
{
    /// <summary>Takes a value.</summary>
    void Post(string map, string key, string text);
}
