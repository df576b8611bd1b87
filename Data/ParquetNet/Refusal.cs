namespace DolphinLean.Data.ParquetNet;

/// <summary>Turns what Parquet.Net throws at a file that breaks the format into our one kind of error, which names the file.</summary>
/// <remarks>It throws many kinds, some of them internal, so all count.</remarks>
internal static class Refusal
{
    /// <summary>Runs a reading call to its end.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, or Parquet.Net does not read its kind.</exception>
    public static T Of<T>(string name, string place, Func<Task<T>> read)
    {
        try
        {
            return read().GetAwaiter().GetResult();
        }
        catch (Exception e) when (e is not (OutOfMemoryException or OperationCanceledException))
        {
            throw new InvalidDataException($"{name}: {place}: {e.Message}", e);
        }
    }
}
