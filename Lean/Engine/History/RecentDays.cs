using DolphinLean.Data.Bars;

namespace DolphinLean.Engine.History;

/// <summary>Days of bars that were read last, because an algorithm that looks back at every step reads the same day again and again.</summary>
/// <param name="store">Where days are read from.</param>
internal sealed class RecentDays(IBarStore store)
{
    // Some megabytes: a day of minute quotes takes about 120 kB.
    private const int MostDays = 64;

    private readonly Dictionary<(BarSeries Series, DateOnly Day), BarColumns> _columns = [];
    private readonly Queue<(BarSeries Series, DateOnly Day)> _oldestFirst = [];

    /// <summary>The bars of a day; read them before the next call.</summary>
    /// <exception cref="InvalidDataException">The day cannot be read.</exception>
    public BarColumns Read(BarSeries series, DateOnly day)
    {
        if (_columns.TryGetValue((series, day), out var columns))
            return columns;
        columns = new BarColumns();
        if (_oldestFirst.Count == MostDays && _columns.Remove(_oldestFirst.Dequeue(), out var oldest))
            columns = oldest;
        store.TryRead(series, day, columns);
        _columns.Add((series, day), columns);
        _oldestFirst.Enqueue((series, day));
        return columns;
    }
}
