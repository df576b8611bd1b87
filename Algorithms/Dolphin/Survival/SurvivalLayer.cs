using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Algorithms.Dolphin.Regimes;
using DolphinLean.Algorithms.Dolphin.Sizing;
using DolphinLean.Algorithms.Dolphin.State;
using DolphinLean.Data.External;
using DolphinLean.Data.Journal;

namespace DolphinLean.Algorithms.Dolphin.Survival;

/// <summary>
/// Evaluates the survival stack at each minute of engine time and sets the posture (seed 001 §11). Minutes that pass between two rows are
/// made up for when the later one comes, with what was known of the earlier: the feed grows silent in them, the data old.
/// </summary>
/// <remarks>
/// The feed is silent from the moment on at which the next bar was due. That holds for a backtest, whose gaps are simulated outages, as for a
/// live feed.
/// </remarks>
public sealed class SurvivalLayer : IRegimeLayer
{
    private const long MinuteMs = 60_000;
    private const double HourMs = 3_600_000;

    private readonly Func<double> _equity;
    private readonly IDecisionJournal _journal;
    private readonly BookSensor _books = new();
    private readonly VolatilitySpikes _spikes;
    private long _evaluatedMs = -1;
    private long _rowEndMs;
    private long _dueMs;
    private McStatus _status;
    private BookHealth? _book;
    private double _drawdown;
    private double _peak;

    /// <summary>A layer.</summary>
    /// <param name="parameters">The stack's constants.</param>
    /// <param name="volatility">Bitcoin's implied volatility.</param>
    /// <param name="equity">The account's value now.</param>
    /// <param name="journal">Where changes of posture go.</param>
    public SurvivalLayer(SurvivalParameters parameters, IFactorSeries volatility, Func<double> equity, IDecisionJournal journal)
    {
        Stack = new SurvivalStack(parameters);
        _spikes = new VolatilitySpikes(parameters, volatility);
        _equity = equity;
        _journal = journal;
    }

    /// <summary>The stack, with its last evaluation.</summary>
    public SurvivalStack Stack { get; }

    /// <summary>Called at each day's start and at each change of posture, for a chart.</summary>
    public Action<SurvivalReading>? Charted { get; init; }

    /// <inheritdoc/>
    public DayRegime Apply(DolphinState state, bool isNewDay, in DayRegime regime)
    {
        var row = state.Row;
        var endMs = row.TimestampMs + row.BarSpacingMs;
        var before = Stack.Last.Posture;
        if (_evaluatedMs < 0)
        {
            Observe(state, endMs, regime.McStatus);
            Evaluate(endMs);
            Write(row.TimestampMs, null);
        }
        else
        {
            CatchUp(endMs - 1);
            Observe(state, endMs, regime.McStatus);
            CatchUp(endMs);
            if (Stack.Last.Posture != before)
                Write(row.TimestampMs, before);
        }
        if (isNewDay || Stack.Last.Posture != before)
            Charted?.Invoke(Stack.Last);
        return regime with { Posture = Stack.Last.Posture };
    }

    /// <summary>Every row is looked at, because equity and the minutes between rows move the posture.</summary>
    public int CountQuiet(ReadOnlySpan<long> timestampsMs) => 0;

    private void Observe(DolphinState state, long endMs, McStatus status)
    {
        (_rowEndMs, _dueMs, _status) = (endMs, endMs + state.Row.BarSpacingMs, status);
        _book = _books.Read(state);
        var equity = _equity();
        _peak = Math.Max(_peak, equity);
        _drawdown = _peak > 0 ? Math.Max(0, 1 - equity / _peak) : 0;
    }

    private void CatchUp(long untilMs)
    {
        for (var minute = (_evaluatedMs / MinuteMs + 1) * MinuteMs; minute <= untilMs; minute += MinuteMs)
            Evaluate(minute);
    }

    private void Evaluate(long nowMs)
    {
        var minutes = _evaluatedMs < 0 ? 0 : (double)(nowMs - _evaluatedMs) / MinuteMs;
        _evaluatedMs = nowMs;
        Stack.Evaluate(
            new SensorReadings(
                Nodes: 1, Math.Max(0, nowMs - _dueMs) / 1e3, _status, Math.Max(0, nowMs - _rowEndMs) / HourMs, _book, _spikes.MinutesSince(nowMs), _drawdown),
            minutes);
    }

    private void Write(long timestampMs, Posture? before)
    {
        var (categories, target, multiplier, posture) = Stack.Last;
        _journal.Write(timestampMs, "regime", "POSTURE", "",
        [
            JournalField.Of("from", before is { } left ? Name(left) : ""), JournalField.Of("to", Name(posture)),
            new("risk_multiplier", multiplier), new("target", target), new("invariant", categories.Invariant),
            new("structural", categories.Structural), new("microstructure", categories.Microstructure ?? double.NaN),
            new("environmental", categories.Environmental), new("capital", categories.Capital), new("drawdown", _drawdown),
        ]);
    }

    private static string Name(Posture posture) => posture.ToString().ToUpperInvariant();
}
