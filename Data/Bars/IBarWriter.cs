namespace DolphinLean.Data.Bars;

/// <summary>Writes bars and funding rates into a data folder, which changes only when all is written.</summary>
/// <remarks>
/// Until <see cref="Complete"/> everything lies beside the folder, and disposing without it leaves the folder as it was. A series that is
/// written replaces all that the folder had of it; other series stay. Not thread-safe.
/// </remarks>
public interface IBarWriter : IDisposable
{
    /// <summary>Adds a day of a series.</summary>
    /// <param name="series">Which series.</param>
    /// <param name="day">A UTC day after the series' last one.</param>
    /// <param name="bars">Its bars, at least one.</param>
    /// <exception cref="ArgumentException">The day is not after the last, or the bars are none or of the other kind.</exception>
    void Write(BarSeries series, DateOnly day, BarColumns bars);

    /// <summary>Writes the funding settlements of a perpetual.</summary>
    /// <param name="market">Market in lower case.</param>
    /// <param name="symbol">Ticker in upper case.</param>
    /// <param name="rates">Settlements, ascending.</param>
    void WriteFunding(string market, string symbol, IReadOnlyList<FundingRate> rates);

    /// <summary>Where to write a file of the data folder that is none of bars or funding, such as symbol properties.</summary>
    /// <param name="relativePath">Its place in the data folder.</param>
    string PathOf(string relativePath);

    /// <summary>Where such a file is to be read before it is written: as written so far, else as the folder has it. It need not exist.</summary>
    string CurrentPathOf(string relativePath);

    /// <summary>Puts what was written in place.</summary>
    void Complete();
}
