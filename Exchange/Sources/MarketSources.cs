using DolphinLean.Exchange.Hosting;

namespace DolphinLean.Exchange.Sources;

/// <summary>Finds out what a path holds, and opens it.</summary>
internal static class MarketSources
{
    private const long MinuteMs = 60_000;

    public static IMarketSource Open(ExchangeOptions options, long nowMs)
    {
        if (options.ReplayPath is not { } path)
            return new MadeSource(options.Symbols, options.Clock == ExchangeClock.Data && options.Start is { } start ? start.ToUnixTimeMilliseconds() : nowMs, options.Seed);
        var source = OpenRecorded(path, options);
        if (options.Clock == ExchangeClock.Data)
            return source;
        // Whole minutes, so that candles begin where minutes begin.
        var shift = (nowMs - source.StartMs) / MinuteMs * MinuteMs;
        return new ShiftedSource(source, shift);
    }

    private static IMarketSource OpenRecorded(string path, ExchangeOptions options)
    {
        var startMs = options.Start?.ToUnixTimeMilliseconds();
        if (Directory.Exists(path) && Directory.EnumerateFiles(path, "*-1m.parquet").Any())
            return KlineSource.Open(path, options.Symbols, startMs);
        throw new InvalidDataException($"{path}: expected a folder of minute candles (SYMBOL-1m.parquet), found none");
    }
}
