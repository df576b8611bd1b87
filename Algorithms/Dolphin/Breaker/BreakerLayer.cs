using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Algorithms.Dolphin.Regimes;
using DolphinLean.Algorithms.Dolphin.Sizing;
using DolphinLean.Algorithms.Dolphin.State;
using DolphinLean.Data.Journal;
using DolphinLean.Data.Scans;
using DolphinLean.Indicators.Microstructure;

namespace DolphinLean.Algorithms.Dolphin.Breaker;

/// <summary>
/// The adaptive circuit breaker: a date's first scans set boost and beta; figures that become known later in the day queue an update of the
/// boost, which the next bar applies (seed 001 §10). The per-bar scale is <see cref="RegimeSizeMultiplier"/>.
/// </summary>
/// <remarks>
/// Until the first scans are complete, the medians of those that there are count: nothing is taken from rows that lie ahead. An update
/// takes the medians of the last scans; the date's beta stays.
/// </remarks>
public sealed class BreakerLayer : IRegimeLayer
{
    private readonly BreakerParameters _parameters;
    private readonly FactorSources _sources;
    private readonly IDecisionJournal _journal;
    private readonly BaseBoost _boosts;
    private readonly MacroBeta _betas;
    private readonly FactorWindow _window;
    private readonly double[] _velocities;
    private readonly double[] _sorted;
    private BreakerUpdate _now;
    private int _scans;
    private int _defined;
    private double _velocity = double.NaN;
    private double _signals;
    private double _computed = 1;
    private ExternalFactors _factors;
    private long _lastMs;

    /// <summary>A breaker.</summary>
    public BreakerLayer(BreakerParameters parameters, FactorSources sources, IDecisionJournal journal)
    {
        _parameters = parameters;
        _sources = sources;
        _journal = journal;
        _boosts = new BaseBoost(parameters);
        _betas = new MacroBeta(parameters);
        _window = new FactorWindow(parameters.Scans);
        _velocities = new double[parameters.Scans];
        _sorted = new double[parameters.Scans];
        _now = new BreakerUpdate(1, parameters.BetaLow);
    }

    /// <summary>Updates from elsewhere; the next bar takes them.</summary>
    public BreakerQueue Updates { get; } = new();

    /// <inheritdoc/>
    public DayRegime Apply(DolphinState state, bool isNewDay, in DayRegime regime)
    {
        var row = state.Row;
        var hasNormalized = Updates.Take() is { } update && Take(update, row);
        if (isNewDay)
            BeginDate(row);
        var factors = _sources.At(row.TimestampMs);
        var isNews = !_window.IsStill || factors != _factors;
        _window.Add(factors);
        (_factors, _lastMs) = (factors, row.TimestampMs);
        if (_scans < _parameters.Scans)
            TakeScan(row);
        else if (_parameters.IsSubday && isNews)
            QueueUpdate();
        return regime with { BaseBoost = _now.Boost, Beta = _now.Beta, HasNormalized = hasNormalized };
    }

    /// <inheritdoc/>
    public int CountQuiet(ReadOnlySpan<long> timestampsMs)
    {
        if (_scans < _parameters.Scans || Updates.Pending is not null)
            return 0;
        if (!_parameters.IsSubday)
            return timestampsMs.Length;
        if (!_window.IsStill || timestampsMs.IsEmpty)
            return 0;
        var change = _sources.NextChange(_lastMs);
        var at = timestampsMs.BinarySearch(change);
        return at < 0 ? ~at : at;
    }

    /// <summary>Whether an update is the fall that ends a position (seed 001 §7.3).</summary>
    private bool Take(BreakerUpdate update, IScanRow row)
    {
        var hasNormalized = _now.Boost >= _parameters.ExitFromBoost && update.Boost < _parameters.ExitBelowBoost;
        _journal.Write(row.TimestampMs, "regime", "ACB_UPDATE", "",
        [
            new("boost_before", _now.Boost), new("boost", update.Boost), new("beta_before", _now.Beta), new("beta", update.Beta),
            new("normalized", hasNormalized ? 1 : 0),
        ]);
        _now = update;
        return hasNormalized;
    }

    private void BeginDate(IScanRow row)
    {
        if (_scans > 0 && _scans < _parameters.Scans)
            WriteDate(row);
        _betas.Add(_velocity);
        _window.Clear();
        (_scans, _defined, _velocity) = (0, 0, double.NaN);
    }

    private void TakeScan(IScanRow row)
    {
        _scans++;
        if (!double.IsNaN(row.V750Velocity))
            _velocities[_defined++] = row.V750Velocity;
        _velocities.AsSpan(0, _defined).CopyTo(_sorted);
        _velocity = _defined == 0 ? double.NaN : Median.Of(_sorted.AsSpan(0, _defined));
        _signals = _boosts.Signals(_window.Medians);
        _computed = _boosts.Of(_signals);
        _now = new BreakerUpdate(_computed, _betas.Of(_velocity));
        if (_scans == _parameters.Scans)
            WriteDate(row);
    }

    private void QueueUpdate()
    {
        var boost = _boosts.Of(_boosts.Signals(_window.Medians));
        if (boost == _computed)
            return;
        _computed = boost;
        Updates.Post(new BreakerUpdate(boost, _now.Beta));
    }

    private void WriteDate(IScanRow row)
    {
        var factors = _window.Medians;
        _journal.Write(row.TimestampMs, "regime", "ACB_DATE", "",
        [
            new("scans", _scans),
            new("funding", factors.Funding), new("dvol", factors.Dvol), new("fng", factors.FearGreed), new("taker", factors.Taker),
            JournalField.Of("missing", factors.Missing), new("signals", _signals), new("boost", _now.Boost), new("w750_velocity", _velocity),
            new("w750_threshold", _betas.Threshold), new("dates", _betas.Dates), new("beta", _now.Beta),
        ]);
    }
}
