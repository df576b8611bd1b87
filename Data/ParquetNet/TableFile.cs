using DolphinLean.Data.ParquetNet;

namespace DolphinLean.Data.Parquet;

/// <summary>Opens and creates table files: the one place that decides which Parquet library serves them. Here it is Parquet.Net.</summary>
public static class TableFile
{
    /// <summary>Opens a Parquet file.</summary>
    /// <exception cref="InvalidDataException">The file is no Parquet file, is damaged, or is encrypted.</exception>
    public static ITableReader Open(string path) => ParquetNetReader.Open(File.OpenRead(path), path);

    /// <summary>Opens a Parquet file that lies in memory; <paramref name="name"/> stands for it in messages.</summary>
    /// <exception cref="InvalidDataException">The bytes are no Parquet file, are damaged, or are encrypted.</exception>
    public static ITableReader Open(ReadOnlyMemory<byte> bytes, string name) => ParquetNetReader.Open(new MemoryStream(bytes.ToArray()), name);

    /// <summary>Starts a Parquet file, which appears at <paramref name="path"/> when it is complete.</summary>
    public static ITableWriter Create(string path, ParquetSchema schema, ParquetWriterOptions? options = null) =>
        ParquetNetWriter.Create(path, schema, options ?? ParquetWriterOptions.Default);
}
