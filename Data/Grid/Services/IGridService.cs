namespace DolphinLean.Data.Grid.Services;

/// <summary>Work that is done again and again on what the grid holds. Everything that it must remember is in the grid, so that another can go on with it.</summary>
public interface IGridService
{
    /// <summary>Its name: that of its heartbeat and its lock.</summary>
    string Name { get; }

    /// <summary>Time from one step to the next.</summary>
    TimeSpan Every { get; }

    /// <summary>Does what is due. A step that fails is done again soon.</summary>
    /// <param name="nowMs">Unix milliseconds.</param>
    /// <exception cref="GridException">The grid failed.</exception>
    void Step(long nowMs);
}
