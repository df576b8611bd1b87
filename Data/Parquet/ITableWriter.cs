namespace DolphinLean.Data.Parquet;

/// <summary>
/// Writes a flat table of columns, row group by row group, from spans of the caller: begin a row group, write every column once
/// in any order, end it. Nothing appears under the target's name before <see cref="Complete"/>.
/// </summary>
public interface ITableWriter : IDisposable
{
    /// <summary>The columns.</summary>
    ParquetSchema Schema { get; }

    /// <summary>Begins a row group of <paramref name="rows"/> rows.</summary>
    void BeginRowGroup(int rows);

    /// <summary>Writes a DOUBLE column without nulls; every bit of every value is kept.</summary>
    void Write(int column, ReadOnlySpan<double> values);

    /// <summary>Writes a nullable DOUBLE column: one value and one flag per row; the value of a false flag is not looked at.</summary>
    void Write(int column, ReadOnlySpan<double> values, ReadOnlySpan<bool> valid);

    /// <summary>Writes an INT64 or INT96 column without nulls; int96 takes Unix nanoseconds.</summary>
    void Write(int column, ReadOnlySpan<long> values);

    /// <summary>Writes an INT32 column without nulls; decimals unscaled.</summary>
    void Write(int column, ReadOnlySpan<int> values);

    /// <summary>Writes a nullable INT64 or INT96 column.</summary>
    void Write(int column, ReadOnlySpan<long> values, ReadOnlySpan<bool> valid);

    /// <summary>Writes a column of strings or bytes; null rows as the column has them.</summary>
    void Write(int column, BinaryColumn values);

    /// <summary>Ends the row group; every column must have been written.</summary>
    void EndRowGroup();

    /// <summary>Writes the footer, brings everything to disk, and gives the file its name.</summary>
    void Complete();
}
