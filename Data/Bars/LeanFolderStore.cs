using System.Collections.Concurrent;
using DolphinLean.Data.Bars.LeanFolder;

namespace DolphinLean.Data.Bars;

/// <summary>Bars and funding rates in LEAN's data folder: a zip of text for each symbol and day, one zip for its hours and one for its days.</summary>
public sealed class LeanFolderStore : IBarStore
{
    private readonly string _root;
    private readonly ConcurrentBag<TextBuffer> _buffers = [];
    private readonly ConcurrentDictionary<BarSeries, HistoryBars?> _histories = new();
    private readonly ConcurrentDictionary<BarSeries, DateOnly[]> _days = new();

    /// <summary>Opens a data folder. Files are looked for when they are asked for; a listing once made is kept.</summary>
    /// <param name="dataFolder">The folder that holds <c>cryptofuture</c> and <c>crypto</c>.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public LeanFolderStore(string dataFolder)
    {
        if (!Directory.Exists(dataFolder))
            throw new DirectoryNotFoundException($"LEAN data folder {dataFolder}: no such folder.");
        _root = dataFolder;
    }

    /// <inheritdoc/>
    public string Description => $"LEAN data folder {_root}";

    /// <inheritdoc/>
    public bool HasSeries(BarSeries series) => Days(series).Count > 0;

    /// <inheritdoc/>
    public IReadOnlyList<DateOnly> Days(BarSeries series) => LeanPaths.IsDayByDay(series.Resolution)
        ? _days.GetOrAdd(series, ListDays)
        : History(series)?.Days ?? [];

    /// <inheritdoc/>
    public bool TryRead(BarSeries series, DateOnly day, BarColumns columns)
    {
        columns.Clear(series.Kind);
        if (!LeanPaths.IsDayByDay(series.Resolution))
            return History(series) is { } history && history.TryRead(day, columns);
        if (Array.BinarySearch(_days.GetOrAdd(series, ListDays), day) < 0)
            return false;
        var path = LeanPaths.DayFile(_root, series, day);
        ReadText(path, LeanPaths.DayEntry(series, day), columns, static (buffer, file, columns) =>
        {
            BarText.ReadDay(buffer, file, columns);
            return true;
        });
        return true;
    }

    /// <inheritdoc/>
    public IReadOnlyList<FundingRate> ReadFunding(string market, string symbol)
    {
        var path = LeanPaths.FundingFile(_root, market, symbol);
        return File.Exists(path) ? FundingText.Read(path) : [];
    }

    private HistoryBars? History(BarSeries series) => _histories.GetOrAdd(series, ReadHistory);

    private HistoryBars? ReadHistory(BarSeries series)
    {
        var path = LeanPaths.HistoryFile(_root, series);
        return File.Exists(path)
            ? ReadText(path, LeanPaths.HistoryEntry(series), series.Kind, static (buffer, file, kind) => HistoryText.Read(buffer, file, kind))
            : null;
    }

    private T ReadText<TState, T>(string path, string entry, TState state, Func<TextBuffer, string, TState, T> parse)
    {
        if (!_buffers.TryTake(out var buffer))
            buffer = new TextBuffer();
        try
        {
            ZipText.Read(path, entry, buffer);
            return parse(buffer, path, state);
        }
        finally
        {
            _buffers.Add(buffer);
        }
    }

    private DateOnly[] ListDays(BarSeries series)
    {
        var folder = LeanPaths.Folder(_root, series);
        if (!Directory.Exists(folder))
            return [];
        var days = new List<DateOnly>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.zip"))
        {
            if (LeanPaths.DayOf(file, series.Kind) is { } day)
                days.Add(day);
        }
        days.Sort();
        return [.. days];
    }
}
