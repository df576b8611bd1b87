using System.Runtime.InteropServices;
using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Indicators.Statistics;

namespace DolphinLean.Algorithms.Dolphin.Breaker;

/// <summary>
/// Scale 3: beta is high when a date's w750 velocity reaches a percentile of all earlier dates' (seed 001 §10.3). The seed takes the
/// percentile over every date, later ones too; only a fixed threshold does the like here.
/// </summary>
public sealed class MacroBeta
{
    private readonly BreakerParameters _parameters;
    private readonly List<double> _earlier = [];

    /// <summary>A beta that knows no date yet.</summary>
    public MacroBeta(BreakerParameters parameters) => _parameters = parameters;

    /// <summary>Earlier dates that had a velocity.</summary>
    public int Dates => _earlier.Count;

    /// <summary>The threshold now; NaN while there are too few earlier dates.</summary>
    public double Threshold => _parameters.FixedThreshold
        ?? (_earlier.Count < _parameters.MinDates ? double.NaN
            : Quantile.OfSorted(CollectionsMarshal.AsSpan(_earlier), _parameters.ThresholdPct / 100));

    /// <summary>Beta of a date with this velocity; an undefined velocity or threshold gives the low one.</summary>
    public double Of(double velocity) => velocity >= Threshold ? _parameters.BetaHigh : _parameters.BetaLow;

    /// <summary>Takes in the velocity of a date that is over; NaN adds nothing.</summary>
    public void Add(double velocity)
    {
        if (double.IsNaN(velocity))
            return;
        var at = _earlier.BinarySearch(velocity);
        _earlier.Insert(at < 0 ? ~at : at, velocity);
    }
}
