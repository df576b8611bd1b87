namespace DolphinLean.Algorithms.Execution.Scalp.Books;

/// <summary>Reads one instrument's book.</summary>
public interface IBookReader
{
    /// <summary>Where it comes from, for reports.</summary>
    string Description { get; }

    /// <summary>The book now.</summary>
    BookReading Read();
}
