namespace DolphinLean.Data.Grid.Embedded;

/// <summary>Where an embedded grid keeps its values beyond the process. Called by one thread at a time.</summary>
public interface IGridStore : IDisposable
{
    /// <summary>All values, as they stand, damaged ones too.</summary>
    /// <exception cref="GridUnavailableException">They can't be read.</exception>
    IReadOnlyList<GridRow> Load();

    /// <summary>Keeps a value in the place of the key's earlier one. After it returns, a killed process has it.</summary>
    /// <exception cref="GridUnavailableException">It can't be kept; the earlier one is.</exception>
    void Write(GridRow row);

    /// <summary>Forgets a value.</summary>
    /// <exception cref="GridUnavailableException">It can't be forgotten; it is there still.</exception>
    void Delete(string map, string key);
}
