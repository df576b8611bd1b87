namespace DolphinLean.Data.Grid;

/// <summary>
/// Named maps of text that services share: in one process (<see cref="Embedded.EmbeddedGrid"/>), or in PostgreSQL (<see cref="Postgres.PostgresGrid"/>)
/// between several. Each call is atomic, and calls on one key are linearizable. Thread-safe.
/// </summary>
/// <remarks>
/// Every member that reaches the store throws <see cref="GridUnavailableException"/> when it can't; whether something was written is then
/// not known.
/// </remarks>
public interface IFeatureGrid : IDisposable
{
    /// <summary>Reads a value; null when there is none.</summary>
    /// <exception cref="GridValueException">The value is damaged.</exception>
    GridValue? Get(string map, string key);

    /// <summary>Writes a value, and tells subscribers.</summary>
    /// <returns>Its version: greater than every version that the key had before.</returns>
    long Put(string map, string key, string text);

    /// <summary>Writes a value if the key's version is the expected one; 0 expects that there is none. This is how nothing is lost between two writers.</summary>
    /// <returns>The new version; null when the key had another one.</returns>
    long? PutIf(string map, string key, string text, long expectedVersion);

    /// <summary>Removes a value, and tells subscribers.</summary>
    /// <returns>Whether there was one.</returns>
    bool Delete(string map, string key);

    /// <summary>A map's keys, in ordinal order.</summary>
    IReadOnlyList<string> Keys(string map);

    /// <summary>Tells of every change of a map, from any thread, until it is disposed. Changes may come twice and out of order: read the value.</summary>
    /// <param name="map">The map.</param>
    /// <param name="changed">Must return soon and throw nothing.</param>
    IDisposable Subscribe(string map, Action<GridChange> changed);

    /// <summary>Takes a name that only one may hold at a time, so that a map has a single writer.</summary>
    /// <returns>The lock; null while somebody else holds it.</returns>
    IGridLock? TryLock(string name);

    /// <summary>Asks the store whether it is there and what its clock says.</summary>
    /// <returns>Unix milliseconds of the clock that stamps values.</returns>
    long ReadClock();
}
