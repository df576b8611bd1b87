using System.Globalization;

namespace DolphinLean.Engine.Backtest;

/// <summary>The lines that algorithm and engine logged, each with the algorithm's time.</summary>
internal sealed class RunLog
{
    private readonly List<string> _lines = [];
    private readonly List<string> _warnings = [];

    /// <summary>All lines, times included.</summary>
    public IReadOnlyList<string> Lines => _lines;

    /// <summary>Errors and warnings, without times, each text once.</summary>
    public IReadOnlyList<string> Warnings => _warnings;

    /// <summary>Adds a line.</summary>
    public void Add(DateTime time, string text) =>
        _lines.Add(string.Create(CultureInfo.InvariantCulture, $"{time:yyyy-MM-dd HH:mm:ss} {text}"));

    /// <summary>Adds a line that a person should see.</summary>
    public void AddWarning(DateTime time, string text)
    {
        Add(time, text);
        if (!_warnings.Contains(text))
            _warnings.Add(text);
    }
}
