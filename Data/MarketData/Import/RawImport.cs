using DolphinLean.Data.MarketData.Raw;
using DolphinLean.Data.MarketData.Store;
using DolphinLean.Data.Symbols;

namespace DolphinLean.Data.MarketData.Import;

/// <summary>Turns recordings of Binance's streams, one <c>&lt;local ns&gt; &lt;JSON&gt;</c> a line, into an event store.</summary>
public static class RawImport
{
    private const int ReportedLines = 1 << 18;

    /// <summary>Imports recordings in the order of their first local times. Bad lines are counted and left out.</summary>
    /// <param name="files">Recordings, plain or gzipped.</param>
    /// <param name="writer">The store; it is completed.</param>
    /// <param name="market">The market's name, such as <c>binance</c>.</param>
    /// <param name="symbols">Which symbols there are.</param>
    /// <param name="progress">Hears of each finished recording and now and then in between.</param>
    /// <param name="threads">Threads that may be used: with two, one inflates while the other reads. The store is the same.</param>
    /// <exception cref="InvalidDataException">A recording holds no event, or its gzip stream is damaged.</exception>
    public static RawImportResult Run(
        IReadOnlyList<string> files, EventStoreWriter writer, string market, SymbolRows symbols, IProgress<RawImportProgress>? progress = null, int threads = 1)
    {
        var names = new SymbolNames();
        var recordings = files.Select(file => Recording.Open(file, names)).OrderBy(recording => recording.FirstLocalTimeNs)
            .ThenBy(recording => recording.Path, StringComparer.Ordinal).ToArray();
        var intake = new EventIntake(writer, market, symbols);
        long lines = 0;
        for (var index = 0; index < recordings.Length; index++)
        {
            var (done, before) = (index, lines);
            lines += Import(recordings[index], names, intake, threads > 1, line => progress?.Report(new RawImportProgress(done, recordings.Length, before + line)));
            progress?.Report(new RawImportProgress(index + 1, recordings.Length, lines));
        }
        var series = intake.Series.OrderBy(one => one.SecurityType, StringComparer.Ordinal).ThenBy(one => one.Symbol, StringComparer.Ordinal).ToArray();
        return new RawImportResult(series, writer.Complete(), lines, intake.Events, intake.Tally.Defects);
    }

    private static long Import(Recording recording, SymbolNames names, EventIntake intake, bool readsAhead, Action<long> report)
    {
        var scanner = new RawLineScanner(names);
        var reader = new RawLineReader(names);
        var raw = new RawEvent();
        using var lines = RawLines.Open(recording.Path, readsAhead: readsAhead);
        intake.Start(recording);
        while (lines.MoveNext())
        {
            var outcome = scanner.TryRead(lines.Buffer, lines.Start, lines.End, raw) ? RawLineOutcome.Event : reader.Read(lines.Line, raw);
            if (outcome == RawLineOutcome.Event)
                intake.Take(raw, lines.Number);
            else
                intake.Refuse(outcome, lines.Line, lines.Number);
            if (lines.Number % ReportedLines == 0)
                report(lines.Number);
        }
        if (lines.IsCut)
            intake.Tally.Add(RawDefectKind.CutFile, recording.Path, lines.Number, "expected the end of the gzip stream, found the end of the file");
        return lines.Number;
    }
}
