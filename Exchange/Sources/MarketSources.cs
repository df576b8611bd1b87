using DolphinLean.Exchange.Hosting;

namespace DolphinLean.Exchange.Sources;

/// <summary>Finds out what a path holds, and opens it.</summary>
internal static class MarketSources
{
    private const long MinuteMs = 60_000;

    public static IMarketSource Open(ExchangeOptions options, long nowMs)
    {
        if (options.ReplayPath is not { } path)
            return Moving(new MadeSource(options.Symbols, options.Clock == ExchangeClock.Data && options.Start is { } start ? start.ToUnixTimeMilliseconds() : nowMs, options.Seed, options.PriceEvery), options);
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
            return Moving(KlineSource.Open(path, options.Symbols, startMs), options);
        if (Directory.Exists(path) && Directory.EnumerateFiles(path, "????-??-??.parquet").Any())
            return Moving(ScanPrices.Open(path, options.Symbols, startMs), options);
        if (!File.Exists(path) && !(Directory.Exists(path) && Directory.EnumerateFiles(path, "usdm_*").Any()))
            throw new InvalidDataException(
                $"{path}: expected a folder of minute candles (SYMBOL-1m.parquet), of scan files (YYYY-MM-DD.parquet) or of raw recordings (usdm_*), "
                + "or one recording; found none");
        if (startMs != null)
            throw new InvalidDataException($"{path}: a raw recording starts at its beginning, because its book does; leave the start out");
        return RecordingSource.Open(path, options.Symbols);
    }

    // A recording has every change of its book; what has prices only shows a still one between them.
    private static IMarketSource Moving(IMarketSource prices, ExchangeOptions options) =>
        options.QuotesEvery == TimeSpan.Zero ? prices : new MovingBooks(prices, options.QuotesEvery, options.Seed);
}
