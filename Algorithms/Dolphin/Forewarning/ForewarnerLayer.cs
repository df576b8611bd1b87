using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Algorithms.Dolphin.Regimes;
using DolphinLean.Algorithms.Dolphin.Sizing;
using DolphinLean.Algorithms.Dolphin.State;
using DolphinLean.Data.Journal;

namespace DolphinLean.Algorithms.Dolphin.Forewarning;

/// <summary>Assesses the day's leverage at its first row; the verdict holds all day (seed 001 §12). It knows closed trades alone.</summary>
public sealed class ForewarnerLayer : IRegimeLayer
{
    private readonly DolphinParameters _parameters;
    private readonly Forewarner _forewarner;
    private readonly IDecisionJournal _journal;
    private McStatus _status;
    private DateOnly? _firstDay;

    /// <summary>A layer.</summary>
    public ForewarnerLayer(DolphinParameters parameters, IDecisionJournal journal)
    {
        _parameters = parameters;
        _forewarner = new Forewarner(parameters.Forewarner);
        _journal = journal;
    }

    /// <summary>Called with each day's assessment, for a chart.</summary>
    public Action<ForewarnerReport>? Charted { get; init; }

    /// <inheritdoc/>
    public DayRegime Apply(DolphinState state, bool isNewDay, in DayRegime regime)
    {
        if (isNewDay)
            Assess(state, regime.BaseBoost);
        return regime with { McStatus = _status, McScale = _status == McStatus.Orange ? _parameters.Regime.OrangeScale : 1.0 };
    }

    /// <inheritdoc/>
    public int CountQuiet(ReadOnlySpan<long> timestampsMs) => timestampsMs.Length;

    private void Assess(DolphinState state, double boost)
    {
        var day = state.Today.Day;
        _firstDay ??= day;
        var days = Math.Max(1, day.DayNumber - _firstDay.Value.DayNumber);
        var ofForewarner = _parameters.Forewarner;
        var pathTrades = Math.Max(1, (int)Math.Round((double)state.Returns.Closed * ofForewarner.HorizonDays / days));
        var report = _forewarner.Assess(
            state.Returns.Values, _parameters.Sizing.MaxLeverage * boost, pathTrades, (uint)ofForewarner.Seed + (uint)day.DayNumber);
        _status = report.Status;
        ForewarnerLine.Write(_journal, state.Row.TimestampMs, report);
        Charted?.Invoke(report);
    }
}
