namespace DolphinLean.Data.Grid;

/// <summary>The grid's store can't be reached or can't be written: cut off, its disk full, closed. Later it may be there again.</summary>
public sealed class GridUnavailableException : GridException
{
    /// <summary>An error with its cause.</summary>
    public GridUnavailableException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
