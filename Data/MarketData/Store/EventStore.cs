using DolphinLean.Data.Bars.LeanFolder;
using DolphinLean.Data.MarketData.Events;

namespace DolphinLean.Data.MarketData.Store;

/// <summary>Recorded depth, trades and best quotes in Parquet files: four tables for each UTC day of a series.</summary>
/// <remarks>Made by <see cref="EventStoreWriter"/>; the columns are in <c>docs/market-data.md</c>.</remarks>
public sealed class EventStore
{
    private readonly string _root;

    /// <summary>Opens a store.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="InvalidDataException">The folder is no store, or one of a version that this program does not know.</exception>
    public EventStore(string folder)
    {
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"event store {folder}: no such folder.");
        var manifest = Path.Combine(folder, EventFiles.Manifest);
        if (!File.Exists(manifest))
            throw new InvalidDataException($"{folder}: expected an event store, found no {EventFiles.Manifest}; make one with dolphin data import-raw.");
        var text = File.ReadAllText(manifest);
        if (text == EventFiles.FirstManifestText)
            throw new InvalidDataException($"{manifest}: expected format dolphin-events version 2, found version 1, which this program reads no more; import the recordings again into a new folder with dolphin data import-raw.");
        if (text != EventFiles.ManifestText)
            throw new InvalidDataException($"{manifest}: expected format dolphin-events version 2, found '{BarTextDefect.Shown(text)}'.");
        _root = folder;
    }

    /// <summary>The store's folder.</summary>
    public string Folder => _root;

    /// <summary>Whether a folder says that it is a store.</summary>
    public static bool IsStore(string folder) => File.Exists(Path.Combine(folder, EventFiles.Manifest));

    /// <summary>Every series of the store, in the order of asset class, market and symbol.</summary>
    public IReadOnlyList<EventSeries> ListSeries() =>
    [
        .. from type in Folders(_root)
           from market in Folders(type)
           from symbol in Folders(market)
           where EventFiles.DaysOf(symbol).Count > 0
           select new EventSeries(Path.GetFileName(market), Path.GetFileName(type), Path.GetFileName(symbol).ToUpperInvariant()),
    ];

    /// <summary>The UTC days of a series, ascending; none for a series that the store lacks.</summary>
    public IReadOnlyList<DateOnly> Days(EventSeries series) => EventFiles.DaysOf(FolderOf(series));

    /// <summary>What a day holds.</summary>
    /// <exception cref="InvalidDataException">The day's file is damaged.</exception>
    public EventDay Describe(EventSeries series, DateOnly day) => EventDay.Read(Path.Combine(FolderOf(series), EventFiles.Day(day)));

    /// <summary>The largest step of which all prices of these days are multiples.</summary>
    /// <exception cref="InvalidDataException">A day's file is damaged.</exception>
    public TickScale ScaleOf(EventSeries series, IReadOnlyList<DateOnly> days)
    {
        long step = 0;
        foreach (var day in days)
        {
            var text = Describe(series, day).PriceStep;
            var scale = TickScale.Parse(text) ?? throw new InvalidDataException(
                $"{Path.Combine(FolderOf(series), EventFiles.Day(day))}: expected a price_step such as 0.1, found '{text}'; import the day again.");
            step = (long)System.Numerics.BigInteger.GreatestCommonDivisor(step, scale.StepUnits);
        }
        return new TickScale(Math.Max(1, step));
    }

    /// <summary>Starts a replay of a series over days that it has.</summary>
    /// <param name="series">The series.</param>
    /// <param name="first">First day; null for the first there is.</param>
    /// <param name="last">Last day, included; null for the last there is.</param>
    /// <exception cref="InvalidDataException">There is no such day, or a day's file is damaged.</exception>
    public EventReplay Replay(EventSeries series, DateOnly? first = null, DateOnly? last = null)
    {
        var days = Days(series).Where(day => !(day < first) && !(day > last)).ToArray();
        if (days.Length == 0)
            throw new InvalidDataException($"event store {_root}: expected days of {series}{(first ?? last) switch { null => "", _ => $" from {first:yyyy-MM-dd} to {last:yyyy-MM-dd}" }}, found none.");
        return new EventReplay(this, series, days);
    }

    /// <summary>The path of a day's table.</summary>
    internal string TableOf(EventSeries series, DateOnly day, string table) => Path.Combine(FolderOf(series), EventFiles.Table(day, table));

    private static IEnumerable<string> Folders(string path) => Directory.EnumerateDirectories(path).Order(StringComparer.Ordinal);

    private string FolderOf(EventSeries series) => Path.Combine(_root, EventFiles.Folder(series));
}
