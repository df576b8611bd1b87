namespace DolphinLean.Data.Grid;

/// <summary>A name held by this process alone; disposing gives it back. It ends with the process, however that ends.</summary>
public interface IGridLock : IDisposable
{
    /// <summary>Whether it is held still. A lock in PostgreSQL ends with its connection.</summary>
    bool IsHeld();
}
