using DolphinLean.Data.Bars.Columnar;
using DolphinLean.Data.Parquet;

namespace DolphinLean.Data.Bars;

/// <summary>Writes a <see cref="ColumnStore"/>. The same bars give the same bytes.</summary>
public sealed class ColumnStoreWriter : IBarWriter
{
    private readonly FolderStage _stage;
    private readonly Dictionary<BarSeries, DateOnly> _lastDays = [];
    private readonly Dictionary<BarSeries, (string File, ITableWriter Table)> _open = [];
    private long[] _times = [];

    /// <summary>Starts writing.</summary>
    /// <param name="folder">The store's folder; it need not exist.</param>
    /// <exception cref="IOException">There is a file of the folder's name, or a folder that is no store.</exception>
    public ColumnStoreWriter(string folder)
    {
        if (Directory.Exists(folder) && !ColumnStore.IsStore(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            throw new IOException($"{folder}: expected a store ({ColumnFiles.Manifest}), an empty folder or nothing, found other files; choose another target");
        _stage = new FolderStage(folder);
        File.WriteAllText(_stage.PathOf(ColumnFiles.Manifest), ColumnFiles.ManifestText);
    }

    /// <inheritdoc/>
    public void Write(BarSeries series, DateOnly day, BarColumns bars)
    {
        WrittenDays.Check(_lastDays, series, day, bars);
        if (BarCheck.FindDefect(bars) is { } defect)
            throw new ArgumentException($"{series} on {day:yyyy-MM-dd}: {defect}", nameof(bars));
        if (_times.Length < bars.Count)
            _times = new long[bars.Count];
        var midnight = ColumnFiles.Midnight(day);
        for (var row = 0; row < bars.Count; row++)
            _times[row] = midnight + bars.StartMs[row];
        var table = TableOf(series, day);
        table.BeginRowGroup(bars.Count);
        table.Write(0, _times.AsSpan(0, bars.Count));
        for (var column = 0; column < BarColumns.ValueColumns(bars.Kind); column++)
            table.Write(column + 1, bars.Values(column).AsSpan(0, bars.Count));
        table.EndRowGroup();
    }

    /// <inheritdoc/>
    public void WriteFunding(string market, string symbol, IReadOnlyList<FundingRate> rates)
    {
        if (rates.Count == 0)
            throw new ArgumentException($"{symbol}: expected at least one funding settlement, found none", nameof(rates));
        using var table = TableFile.Create(
            _stage.PathOf(ColumnFiles.FundingFile("", market, symbol)), ColumnFiles.FundingSchema(), ColumnFiles.Options);
        table.BeginRowGroup(rates.Count);
        table.Write(0, rates.Select(rate => new DateTimeOffset(rate.Utc).ToUnixTimeMilliseconds()).ToArray());
        table.Write(1, rates.Select(rate => rate.Rate).ToArray());
        table.EndRowGroup();
        table.Complete();
    }

    /// <inheritdoc/>
    public string PathOf(string relativePath) => _stage.PathOf(relativePath);

    /// <inheritdoc/>
    public string CurrentPathOf(string relativePath) => _stage.CurrentPathOf(relativePath);

    /// <inheritdoc/>
    public void Complete()
    {
        foreach (var (_, table) in _open.Values)
            Close(table);
        _open.Clear();
        _stage.Complete();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var (_, table) in _open.Values)
            table.Dispose();
        _open.Clear();
        _stage.Dispose();
    }

    private ITableWriter TableOf(BarSeries series, DateOnly day)
    {
        var file = ColumnFiles.File(series, day);
        if (_open.TryGetValue(series, out var open))
        {
            if (open.File == file)
                return open.Table;
            Close(open.Table);
        }
        _stage.Replace(ColumnFiles.Folder("", series), ColumnFiles.Pattern(series));
        var table = TableFile.Create(
            _stage.PathOf(Path.Combine(ColumnFiles.Folder("", series), file)), ColumnFiles.Schema(series.Kind), ColumnFiles.Options);
        _open[series] = (file, table);
        return table;
    }

    private static void Close(ITableWriter table)
    {
        using (table)
            table.Complete();
    }
}
