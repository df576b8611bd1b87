using DolphinLean.Algorithms.Dolphin.State;
using DolphinLean.Data.Scans;
using NodaTime;
using QuantConnect;
using QuantConnect.Data;

namespace DolphinLean.Algorithms.Dolphin;

/// <summary>
/// One bar of the whole market as LEAN custom data: the eigenvalue features and one price per asset.
/// </summary>
/// <remarks>
/// An engine that holds scans binds one instance to the row it moves and delivers that instance with every step. Keep a
/// <see cref="Clone"/>, not the instance: a clone holds its own copy of the row.
/// </remarks>
public sealed class EigenScan : BaseData, IScanBound
{
    private IScanRow? _row;

    /// <summary>A scan that is not bound yet.</summary>
    public EigenScan()
    {
    }

    /// <summary>A scan with its own copy of a row.</summary>
    public EigenScan(IScanRow row)
    {
        _row = new ScanRowCopy(row);
        Time = DateTimeOffset.FromUnixTimeMilliseconds(row.TimestampMs).UtcDateTime;
        EndTime = Time.AddMilliseconds(row.BarSpacingMs);
    }

    /// <summary>The row.</summary>
    /// <exception cref="InvalidOperationException">The scan is bound to none.</exception>
    public IScanRow Row => _row ?? throw new InvalidOperationException("this EigenScan has no row: the engine binds one before the first step");

    /// <summary>When the bar ends: its timestamp and the bar spacing.</summary>
    public override DateTime EndTime { get; set; }

    /// <summary>v50 − v750; NaN while undefined.</summary>
    public double VelDiv => Row.VelDiv;

    /// <summary>Price per asset, in the order of <see cref="Assets"/>; missing if NaN, zero or negative.</summary>
    public ReadOnlySpan<double> Prices => Row.Prices;

    /// <summary>The assets seen so far.</summary>
    public IReadOnlyList<string> Assets => Row.Assets;

    /// <summary>vel_div as a decimal, 0 while it is undefined.</summary>
    public override decimal Value
    {
        get => _row is { } row && double.IsFinite(row.VelDiv) ? (decimal)row.VelDiv : 0m;
        set => throw new InvalidOperationException("an EigenScan's value is its row's vel_div and cannot be set");
    }

    /// <inheritdoc/>
    public void Bind(IScanRow row) => _row = row;

    /// <inheritdoc/>
    public override BaseData Clone()
    {
        var clone = (EigenScan)base.Clone();
        clone._row = _row is null ? null : new ScanRowCopy(_row);
        return clone;
    }

    /// <summary>Scans are in UTC.</summary>
    public override DateTimeZone DataTimeZone() => TimeZones.Utc;

    /// <summary>Days may be missing a bar without being broken.</summary>
    public override bool IsSparseData() => true;
}
