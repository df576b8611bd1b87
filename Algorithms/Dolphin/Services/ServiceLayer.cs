using DolphinLean.Algorithms.Dolphin.Breaker;
using DolphinLean.Algorithms.Dolphin.Forewarning;
using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Algorithms.Dolphin.Regimes;
using DolphinLean.Algorithms.Dolphin.Sizing;
using DolphinLean.Algorithms.Dolphin.State;
using DolphinLean.Data.Grid;
using DolphinLean.Data.Grid.Services;
using DolphinLean.Data.Journal;

namespace DolphinLean.Algorithms.Dolphin.Services;

/// <summary>
/// The trader's side of the services: boost, beta, verdict and posture are what services last said, and HIBERNATE when the watchdog has been
/// silent for too long. It is a function of the rows and of the news alone, so that a replay decides the same.
/// </summary>
public sealed class ServiceLayer : IRegimeLayer
{
    private readonly DolphinParameters _parameters;
    private readonly IDecisionJournal _journal;
    private readonly BreakerQueue _updates = new();
    private BreakerRecord? _breaker;
    private VerdictRecord? _verdict;
    private PostureRecord? _posture;
    private (double Boost, double Beta) _now;
    private Posture? _shown;
    private VerdictRecord? _shownVerdict;
    private string _missing = "";
    private DateOnly _date;
    private long _freshUntilMs;

    /// <summary>A layer that has heard nothing.</summary>
    public ServiceLayer(DolphinParameters parameters, IDecisionJournal journal)
    {
        (_parameters, _journal) = (parameters, journal);
        _now = (1, parameters.Breaker.BetaLow);
    }

    /// <summary>Hears a service. What can't be read, or bears a time that is yet to come, is not taken: the last that was sound grows old.</summary>
    public void Take(GridNews news)
    {
        try
        {
            switch (news.Map, news.Key)
            {
                case (GridNames.Safety, GridNames.Latest):
                    TakePosture(GridText.Parse(news.Map, news.Key, news.Text, ServiceJson.Default.PostureRecord), news.HeardMs);
                    break;
                case (GridNames.Features, ServiceKeys.Boost):
                    _breaker = GridText.Parse(news.Map, news.Key, news.Text, ServiceJson.Default.BreakerRecord);
                    _updates.Post(new BreakerUpdate(_breaker.Boost, _breaker.Beta));
                    break;
                case (GridNames.Features, ServiceKeys.Verdict):
                    _verdict = GridText.Parse(news.Map, news.Key, news.Text, ServiceJson.Default.VerdictRecord);
                    break;
            }
        }
        catch (GridValueException fault)
        {
            _journal.Write(news.HeardMs, "regime", "SERVICE_REFUSED", "", [JournalField.Of("why", fault.Message)]);
        }
    }

    /// <inheritdoc/>
    public DayRegime Apply(DolphinState state, bool isNewDay, in DayRegime regime)
    {
        var row = state.Row;
        _date = state.Today.Day;
        var hasNormalized = TakeBreaker(row.TimestampMs, isNewDay);
        var posture = PostureAt(row.TimestampMs + row.BarSpacingMs);
        if (posture != _shown)
            WritePosture(row.TimestampMs, posture);
        if (_verdict != null && !ReferenceEquals(_verdict, _shownVerdict))
            ForewarnerLine.Write(_journal, row.TimestampMs, (_shownVerdict = _verdict).ToReport());
        var status = _verdict?.Status ?? McStatus.Ok;
        return regime with
        {
            BaseBoost = _now.Boost, Beta = _now.Beta, HasNormalized = hasNormalized, Posture = posture, McStatus = status,
            McScale = status == McStatus.Orange ? _parameters.Regime.OrangeScale : 1.0,
        };
    }

    /// <inheritdoc/>
    public int CountQuiet(ReadOnlySpan<long> timestampsMs) => 0;

    /// <summary>The posture at a moment, Unix milliseconds.</summary>
    private Posture PostureAt(long nowMs) => _posture == null || nowMs > _freshUntilMs ? Posture.Hibernate : _posture.Posture;

    private void TakePosture(PostureRecord posture, long heardMs)
    {
        if (posture.TimeMs - heardMs > _parameters.Services.ClockSeconds * 1e3)
            throw new GridValueException(GridNames.Safety, GridNames.Latest, FormattableString.Invariant($"expected a time that is over, found {(posture.TimeMs - heardMs) / 1e3:0.0} s ahead"));
        _posture = posture;
        _freshUntilMs = Math.Min(posture.TimeMs, heardMs) + (long)(_parameters.Services.PostureSeconds * 1e3);
    }

    /// <summary>Takes what waits; of another date than the row's it does not count (seed 001 §10.5, §14.2).</summary>
    /// <returns>Whether it is the fall that ends a position (seed 001 §7.3).</returns>
    private bool TakeBreaker(long timestampMs, bool isNewDay)
    {
        if (isNewDay)
            _now = (1, _parameters.Breaker.BetaLow);
        var update = _updates.Take();
        if (_breaker?.Date != _date || (update == null && !isNewDay) || ((_breaker.Boost, _breaker.Beta) == _now && _breaker.Missing == _missing))
            return false;
        var (before, of) = (_now, _parameters.Breaker);
        (_now, _missing) = ((_breaker.Boost, _breaker.Beta), _breaker.Missing);
        var hasNormalized = !isNewDay && before.Boost >= of.ExitFromBoost && _now.Boost < of.ExitBelowBoost;
        _journal.Write(timestampMs, "regime", "ACB_UPDATE", "",
        [
            new("boost_before", before.Boost), new("boost", _now.Boost), new("beta_before", before.Beta), new("beta", _now.Beta),
            new("normalized", hasNormalized ? 1 : 0), new("signals", _breaker.Signals), JournalField.Of("missing", _breaker.Missing),
        ]);
        return hasNormalized;
    }

    private void WritePosture(long timestampMs, Posture posture)
    {
        var isBlind = _posture == null || posture != _posture.Posture;
        _journal.Write(timestampMs, "regime", "POSTURE", "",
        [
            JournalField.Of("from", _shown?.ToString().ToUpperInvariant() ?? ""), JournalField.Of("to", posture.ToString().ToUpperInvariant()),
            new("risk_multiplier", _posture?.RiskMultiplier ?? double.NaN), new("target", _posture?.Target ?? double.NaN),
            JournalField.Of("why", isBlind ? "the watchdog is silent" : _posture!.Causes),
        ]);
        _shown = posture;
    }
}
