namespace DolphinLean.Data.Parquet;

/// <summary>
/// Bytes that do not follow the format, found by a decoder that knows neither file nor column; the reader adds both and
/// throws <see cref="InvalidDataException"/>.
/// </summary>
internal sealed class MalformedException(string message) : Exception(message);
