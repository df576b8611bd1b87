using DolphinLean.Data.MarketData.Store;
using DolphinLean.Data.Parquet;

namespace DolphinLean.Data.Scans;

/// <summary>Builds a folder of day files from prices. Every input row becomes a scan row, at its own time.</summary>
public static class ScanBuild
{
    private const long DayMs = 86_400_000;
    private const long ProgressRows = 2_000;

    /// <summary>Builds from one file with a time column and a price column per asset (<see cref="PriceFileRows"/>).</summary>
    public static ScanBuildResult FromPrices(string path, string folder, IProgress<ScanBuildProgress>? progress = null)
    {
        using var rows = PriceFileRows.Open(path);
        return Run(rows, folder, progress);
    }

    /// <summary>Builds from a folder with one file of candles per symbol, joined on open time (<see cref="KlineRows"/>).</summary>
    public static ScanBuildResult FromKlines(string klineFolder, string folder, IProgress<ScanBuildProgress>? progress = null)
    {
        using var rows = KlineRows.Open(klineFolder);
        return Run(rows, folder, progress) with { Notes = rows.Notes };
    }

    /// <summary>Builds from the best quotes of an event store (<see cref="QuoteRows"/>).</summary>
    /// <param name="store">Folder of the store.</param>
    /// <param name="bar">Length of a bar.</param>
    /// <param name="folder">Where the day files go.</param>
    /// <param name="progress">Told every few thousand rows, and at the end; null for none.</param>
    public static ScanBuildResult FromEvents(string store, TimeSpan bar, string folder, IProgress<ScanBuildProgress>? progress = null)
    {
        using var rows = QuoteRows.Open(new EventStore(store), bar);
        return Run(rows, folder, progress);
    }

    /// <summary>Builds from any stream of prices.</summary>
    /// <param name="rows">Prices in time order.</param>
    /// <param name="folder">
    /// Where the day files go. It appears, or is replaced, when all is written: a failure leaves what was there.
    /// </param>
    /// <param name="progress">Told every few thousand rows, and at the end; null for none.</param>
    /// <param name="options">Codec and encodings; null for the writer's default, snappy.</param>
    /// <exception cref="InvalidDataException">The input is not what it should be; the message names file, row and column.</exception>
    /// <exception cref="IOException">The folder holds something that is no scan file, and is left alone.</exception>
    public static ScanBuildResult Run(
        IPriceRows rows, string folder, IProgress<ScanBuildProgress>? progress = null, ParquetWriterOptions? options = null)
    {
        using var target = ScanFolderReplacement.Begin(folder);
        var builder = new ScanBuilder(rows.Assets.Count);
        var writer = new ScanDayWriter(rows.Assets, options);
        var date = default(DateOnly);
        long count = 0, first = 0, last = 0;
        var days = 0;
        for (; rows.MoveNext(); count++)
        {
            last = rows.TimestampMs;
            var rowDate = DateOf(last);
            if (count == 0)
                (first, date) = (last, rowDate);
            if (rowDate != date)
            {
                writer.Write(target.PathOf(date));
                days++;
                date = rowDate;
            }
            builder.Add(rows.Prices, out var features);
            writer.Add(last, count, features, rows.Prices);
            if (count % ProgressRows == 0)
                progress?.Report(new ScanBuildProgress(count, rows.RowCount, days));
        }
        if (count == 0)
            throw new InvalidDataException($"{folder}: expected at least one row of prices to build from, found none");
        writer.Write(target.PathOf(date));
        days++;
        target.Complete();
        progress?.Report(new ScanBuildProgress(count, count, days));
        return new ScanBuildResult(folder, days, count, rows.Assets.Count, first, last, []);
    }

    private static DateOnly DateOf(long timestampMs) =>
        DateOnly.FromDayNumber(DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber + (int)Math.Floor((double)timestampMs / DayMs));
}
