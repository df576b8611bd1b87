using DolphinLean.Data.Bars.LeanFolder;

namespace DolphinLean.Data.Bars;

/// <summary>Writes LEAN's data folder. The same bars give the same bytes.</summary>
public sealed class LeanFolderWriter : IBarWriter
{
    private readonly FolderStage _stage;
    private readonly BarTextWriter _text = new();
    private readonly Dictionary<BarSeries, DateOnly> _lastDays = [];
    private readonly Dictionary<BarSeries, BarTextWriter> _histories = [];

    /// <summary>Starts writing.</summary>
    /// <param name="dataFolder">The data folder; it need not exist.</param>
    /// <exception cref="IOException">There is a file of the folder's name.</exception>
    public LeanFolderWriter(string dataFolder) => _stage = new FolderStage(dataFolder);

    /// <inheritdoc/>
    public void Write(BarSeries series, DateOnly day, BarColumns bars)
    {
        WrittenDays.Check(_lastDays, series, day, bars);
        if (!LeanPaths.IsDayByDay(series.Resolution))
        {
            if (!_histories.TryGetValue(series, out var history))
                _histories.Add(series, history = new BarTextWriter());
            history.AddDated(day, bars);
            return;
        }
        _stage.Replace(LeanPaths.Folder("", series), $"*_{LeanPaths.Name(series.Kind)}.zip");
        _text.Clear();
        _text.AddDay(bars);
        ZipWriter.Write(_stage.PathOf(LeanPaths.DayFile("", series, day)), LeanPaths.DayEntry(series, day), _text.Text.Span);
    }

    /// <inheritdoc/>
    public void WriteFunding(string market, string symbol, IReadOnlyList<FundingRate> rates)
    {
        _text.Clear();
        foreach (var rate in rates)
            _text.AddFunding(rate);
        File.WriteAllBytes(_stage.PathOf(LeanPaths.FundingFile("", market, symbol)), _text.Text.Span);
    }

    /// <inheritdoc/>
    public string PathOf(string relativePath) => _stage.PathOf(relativePath);

    /// <inheritdoc/>
    public string CurrentPathOf(string relativePath) => _stage.CurrentPathOf(relativePath);

    /// <inheritdoc/>
    public void Complete()
    {
        foreach (var (series, history) in _histories)
            ZipWriter.Write(_stage.PathOf(LeanPaths.HistoryFile("", series)), LeanPaths.HistoryEntry(series), history.Text.Span);
        _histories.Clear();
        _stage.Complete();
    }

    /// <inheritdoc/>
    public void Dispose() => _stage.Dispose();
}
