using DolphinLean.Algorithms.Dolphin.Sizing;
using DolphinLean.Data.Journal;

namespace DolphinLean.Algorithms.Dolphin.State;

/// <summary>Counts a UTC day's closed trades for its daily record (seed 001 §13.1).</summary>
public sealed class DayTally
{
    private const long DayMs = 86_400_000;

    private long _dayNumber = -1;
    private decimal _pnl;
    private int _trades;
    private bool _isHibernated;

    /// <summary>Whether a day is under way.</summary>
    public bool IsOpen => _dayNumber >= 0;

    /// <summary>Whether the day under way had a row on which the strategy might act: history that warms it up has none.</summary>
    public bool HasRows { get; private set; }

    /// <summary>The day under way.</summary>
    public DateOnly Day => DateOnly.FromDateTime(DateTime.UnixEpoch.AddDays(_dayNumber));

    /// <summary>Whether a row lies on another day than the one under way.</summary>
    public bool IsOtherDay(long timestampMs) => timestampMs / DayMs != _dayNumber;

    /// <summary>Starts the day of a row.</summary>
    public void Begin(long timestampMs)
    {
        _dayNumber = timestampMs / DayMs;
        _pnl = 0;
        _trades = 0;
        (HasRows, _isHibernated) = (false, true);
    }

    /// <summary>Takes in a row on which the strategy may act, and its posture.</summary>
    public void See(Posture posture)
    {
        HasRows = true;
        _isHibernated &= posture == Posture.Hibernate;
    }

    /// <summary>Takes in a closed trade.</summary>
    public void Add(decimal net)
    {
        _pnl += net;
        _trades++;
    }

    /// <summary>The record of the day under way.</summary>
    /// <param name="capital">Cash at its end.</param>
    /// <param name="regime">The regime at its end.</param>
    /// <param name="namesHibernate">Whether a day that was spent in HIBERNATE says so in the verdict's place, as a trader's does (seed 001 §14.1).</param>
    public DailyRecord Record(double capital, in DayRegime regime, bool namesHibernate = false) => new(
        Day, (double)_pnl, capital, regime.BaseBoost, regime.Beta,
        (namesHibernate && HasRows && _isHibernated ? nameof(Posture.Hibernate) : regime.McStatus.ToString()).ToUpperInvariant(), _trades);
}
