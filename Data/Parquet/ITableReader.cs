namespace DolphinLean.Data.Parquet;

/// <summary>
/// Reads a flat table of columns, row group by row group, into spans of the caller. The scan code knows only this, so that
/// another Parquet library can serve it.
/// </summary>
/// <remarks>Every span must have room for <see cref="RowsIn"/> values; places beyond stay as they are.</remarks>
public interface ITableReader : IDisposable
{
    /// <summary>What messages call the table: its path.</summary>
    string Name { get; }

    /// <summary>The columns.</summary>
    ParquetSchema Schema { get; }

    /// <summary>How many row groups the table has.</summary>
    int RowGroupCount { get; }

    /// <summary>Rows of all row groups.</summary>
    long RowCount { get; }

    /// <summary>Free text that the writer attached, in file order.</summary>
    IReadOnlyList<KeyValuePair<string, string>> KeyValueMetadata { get; }

    /// <summary>Rows of one row group.</summary>
    int RowsIn(int rowGroup);

    /// <summary>
    /// Reads a column of numbers as doubles: DOUBLE, FLOAT, integers, decimals and float16. A null row gets NaN.
    /// </summary>
    /// <exception cref="InvalidDataException">The column holds no numbers, is nested, or is damaged.</exception>
    void Read(int rowGroup, int column, Span<double> values);

    /// <summary>Shows a column of DOUBLE, INT64 or INT32 where it lies in the file, without a copy; valid until the table is closed.</summary>
    /// <typeparam name="T">double, long or int, as stored.</typeparam>
    /// <returns>False when it does not lie there as it is, such as compressed, in several pages or nullable: then read it.</returns>
    /// <exception cref="InvalidDataException">The column is damaged.</exception>
    bool TryView<T>(int rowGroup, int column, out ColumnView<T> view) where T : unmanaged
    {
        view = default;
        return false;
    }

    /// <summary>Reads a column of numbers as doubles; a null row gets NaN and a false flag.</summary>
    /// <exception cref="InvalidDataException">The column holds no numbers, is nested, or is damaged.</exception>
    void Read(int rowGroup, int column, Span<double> values, Span<bool> valid);

    /// <summary>
    /// Reads integers as stored: timestamps in the column's unit, decimals unscaled, int96 as Unix nanoseconds.
    /// </summary>
    /// <exception cref="InvalidDataException">A row is null (the message names it), the column holds no integers, or is damaged.</exception>
    void Read(int rowGroup, int column, Span<long> values);

    /// <summary>Reads 32-bit integers as stored, decimals unscaled.</summary>
    /// <exception cref="InvalidDataException">A row is null (the message names it), the column holds no 32-bit integers, or is damaged.</exception>
    void Read(int rowGroup, int column, Span<int> values);

    /// <summary>Reads integers as stored; a null row gets 0 and a false flag.</summary>
    /// <exception cref="InvalidDataException">The column holds no integers, is nested, or is damaged.</exception>
    void Read(int rowGroup, int column, Span<long> values, Span<bool> valid);

    /// <summary>
    /// Reads bytes or text as stored into <paramref name="values"/>, which is cleared first; int96 gives its 12 bytes.
    /// </summary>
    /// <exception cref="InvalidDataException">The column holds no bytes, is nested, or is damaged.</exception>
    void Read(int rowGroup, int column, BinaryColumn values);

    /// <summary>Reads booleans; a null row gets false and a false flag.</summary>
    /// <exception cref="InvalidDataException">The column holds no booleans, is nested, or is damaged.</exception>
    void Read(int rowGroup, int column, Span<bool> values, Span<bool> valid);

    /// <summary>The range of a column in one row group, for skipping it; empty when the file does not tell.</summary>
    ParquetStatistics Statistics(int rowGroup, int column);
}
