namespace DolphinLean.Data.Grid;

/// <summary>The grid did not do what it was asked to.</summary>
public abstract class GridException : IOException
{
    /// <summary>An error with its cause.</summary>
    protected GridException(string message, Exception? cause)
        : base(message, cause)
    {
    }
}
