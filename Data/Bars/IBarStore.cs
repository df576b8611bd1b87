namespace DolphinLean.Data.Bars;

/// <summary>Bars and funding rates on disk, read a UTC day at a time.</summary>
/// <remarks>Safe to call from several threads at a time as long as each has <see cref="BarColumns"/> of its own.</remarks>
public interface IBarStore
{
    /// <summary>What and where, for messages.</summary>
    string Description { get; }

    /// <summary>Whether there is at least one day of a series.</summary>
    bool HasSeries(BarSeries series);

    /// <summary>The UTC days of a series, ascending; empty where there is no such series.</summary>
    /// <exception cref="InvalidDataException">A file of the series cannot be read.</exception>
    IReadOnlyList<DateOnly> Days(BarSeries series);

    /// <summary>Reads one day of a series. Nothing is allocated once the columns have grown to a day's size and the file was seen.</summary>
    /// <param name="series">What to read.</param>
    /// <param name="day">UTC day in which the bars start.</param>
    /// <param name="columns">Where the bars go; what was there is lost. Left empty where there is no such day.</param>
    /// <returns>Whether there is such a day.</returns>
    /// <exception cref="InvalidDataException">The day is there but cannot be read; the message names file, line and column.</exception>
    bool TryRead(BarSeries series, DateOnly day, BarColumns columns);

    /// <summary>The funding settlements of a perpetual, ascending; empty where there are none.</summary>
    /// <param name="market">Market in lower case.</param>
    /// <param name="symbol">Ticker in upper case.</param>
    /// <exception cref="InvalidDataException">The file cannot be read; the message names line and column.</exception>
    IReadOnlyList<FundingRate> ReadFunding(string market, string symbol);
}
