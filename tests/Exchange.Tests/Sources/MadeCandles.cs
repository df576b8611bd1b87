using DolphinLean.Data.Parquet;
using DolphinLean.Exchange.Tests.Hosting;

namespace DolphinLean.Exchange.Tests.Sources;

/// <summary>A file of minute candles that begin and end at 100 and rise to 102.</summary>
internal static class MadeCandles
{
    public static void Write(string path, double[] low, double volume = 1)
    {
        var names = new[] { "open_time", "open", "high", "low", "close", "volume" };
        var schema = new ParquetSchema([.. names.Select(name => name == "open_time" ? ParquetColumn.Int64(name) : ParquetColumn.Double(name))]);
        using var writer = TableFile.Create(path, schema);
        writer.BeginRowGroup(low.Length);
        writer.Write(0, [.. low.Select((_, i) => InProcessClient.StartMs + i * 60_000L)]);
        double[] Flat(double value) => [.. low.Select(_ => value)];
        writer.Write(1, Flat(100));
        writer.Write(2, Flat(102));
        writer.Write(3, low);
        writer.Write(4, Flat(100));
        writer.Write(5, Flat(volume));
        writer.EndRowGroup();
        writer.Complete();
    }
}
