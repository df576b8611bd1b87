using System.Collections.Concurrent;
using DolphinLean.Data.Bars.Columnar;
using DolphinLean.Data.Bars.LeanFolder;

namespace DolphinLean.Data.Bars;

/// <summary>
/// Bars in Parquet files with a row group for each day: a file for each month of seconds or minutes, one for all hours and one for all days.
/// </summary>
/// <remarks>The files are read by mapping them, one month of a series at a time. Made by <see cref="ColumnStoreWriter"/>.</remarks>
public sealed class ColumnStore : IBarStore, IDisposable
{
    private readonly string _root;
    private readonly ConcurrentDictionary<BarSeries, ColumnSeries> _series = new();

    /// <summary>Opens a store. A series is looked for when it is first asked for.</summary>
    /// <param name="folder">The store's folder.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="InvalidDataException">The folder is no store, or one of a version that this program does not know.</exception>
    public ColumnStore(string folder)
    {
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"column store {folder}: no such folder.");
        var manifest = Path.Combine(folder, ColumnFiles.Manifest);
        if (!File.Exists(manifest))
            throw new InvalidDataException($"{folder}: expected a column store, found no {ColumnFiles.Manifest}; make one with dolphin data import-klines.");
        var text = File.ReadAllText(manifest);
        if (text != ColumnFiles.ManifestText)
            throw new InvalidDataException($"{manifest}: expected format dolphin-bars version 1, found '{BarTextDefect.Shown(text)}'.");
        _root = folder;
    }

    /// <inheritdoc/>
    public string Description => $"column store {_root}";

    /// <summary>The store's folder.</summary>
    public string Folder => _root;

    /// <summary>Every series of the store, in the order of their names.</summary>
    public IReadOnlyList<BarSeries> ListSeries() => SeriesListing.Of(_root);

    /// <summary>Whether a folder says that it is a store.</summary>
    public static bool IsStore(string folder) => File.Exists(Path.Combine(folder, ColumnFiles.Manifest));

    /// <inheritdoc/>
    public bool HasSeries(BarSeries series) => Days(series).Count > 0;

    /// <inheritdoc/>
    public IReadOnlyList<DateOnly> Days(BarSeries series) => Of(series).Days;

    /// <inheritdoc/>
    public bool TryRead(BarSeries series, DateOnly day, BarColumns columns)
    {
        columns.Clear(series.Kind);
        return Of(series).TryRead(day, columns);
    }

    /// <inheritdoc/>
    public IReadOnlyList<FundingRate> ReadFunding(string market, string symbol)
    {
        var path = ColumnFiles.FundingFile(_root, market, symbol);
        return File.Exists(path) ? FundingColumns.Read(path) : [];
    }

    /// <summary>Unmaps all files.</summary>
    public void Dispose()
    {
        foreach (var series in _series.Values)
            series.Dispose();
    }

    private ColumnSeries Of(BarSeries series) => _series.TryGetValue(series, out var known)
        ? known
        : _series.GetOrAdd(series, static (key, root) => new ColumnSeries(ColumnFiles.Folder(root, key), key), _root);
}
