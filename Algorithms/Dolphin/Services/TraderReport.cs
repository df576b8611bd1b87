using DolphinLean.Algorithms.Dolphin.Regimes;
using DolphinLean.Algorithms.Dolphin.Sizing;
using DolphinLean.Algorithms.Dolphin.State;
using DolphinLean.Data.Grid;
using DolphinLean.Data.Grid.Services;

namespace DolphinLean.Algorithms.Dolphin.Services;

/// <summary>Tells the services what the trader sees: bars, scans, account, closed trades. It changes nothing of the regime.</summary>
public sealed class TraderReport : IRegimeLayer
{
    private readonly ITraderOutbox _outbox;
    private readonly Func<double> _equity;
    private readonly int _scans;
    private readonly List<long> _firstMs = [];
    private readonly List<double> _firstVelocities = [];
    private readonly Queue<long> _lastMs = [];
    private DateOnly _firstDay;
    private double _peak;

    /// <summary>A report.</summary>
    /// <param name="outbox">Takes it.</param>
    /// <param name="scans">Scans of a date that make its figures.</param>
    /// <param name="equity">The account's value now.</param>
    public TraderReport(ITraderOutbox outbox, int scans, Func<double> equity) => (_outbox, _scans, _equity) = (outbox, scans, equity);

    /// <summary>Whether order books are configured.</summary>
    public bool HasBooks { get; init; }

    /// <inheritdoc/>
    public DayRegime Apply(DolphinState state, bool isNewDay, in DayRegime regime)
    {
        var row = state.Row;
        if (_firstDay == default)
            _firstDay = state.Today.Day;
        if (isNewDay)
        {
            _firstMs.Clear();
            _firstVelocities.Clear();
            _lastMs.Clear();
        }
        if (_firstMs.Count < _scans)
        {
            _firstMs.Add(row.TimestampMs);
            _firstVelocities.Add(row.V750Velocity);
        }
        _lastMs.Enqueue(row.TimestampMs);
        if (_lastMs.Count > _scans)
            _lastMs.Dequeue();
        Post(ServiceKeys.Scans(state.Today.Day), new ScansRecord(state.Today.Day, row.BarSpacingMs, _firstMs, _firstVelocities, [.. _lastMs]), ServiceJson.Default.ScansRecord);
        var equity = _equity();
        _peak = Math.Max(_peak, equity);
        var endMs = row.TimestampMs + row.BarSpacingMs;
        Post(
            ServiceKeys.Sight, new SightRecord(endMs, endMs + row.BarSpacingMs, equity, _peak > 0 ? Math.Max(0, 1 - equity / _peak) : 0, HasBooks),
            ServiceJson.Default.SightRecord);
        Post(ServiceKeys.Returns, new ReturnsRecord(_firstDay, state.Returns.Closed, state.Returns.Values.ToArray()), ServiceJson.Default.ReturnsRecord);
        return regime;
    }

    /// <inheritdoc/>
    public int CountQuiet(ReadOnlySpan<long> timestampsMs) => 0;

    private void Post<T>(string key, T record, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) =>
        _outbox.Post(GridNames.Features, key, GridText.Write(record, type));
}
