namespace DolphinLean.Data.Scans;

/// <summary>
/// Custom data of an algorithm that can be served straight from scan rows. An engine that holds scans creates one instance,
/// binds it to the row it moves, and delivers it with every step; an engine that does not reads the data from its source.
/// </summary>
public interface IScanBound
{
    /// <summary>Attaches the moving row. Called once, before the first step.</summary>
    void Bind(IScanRow row);
}
