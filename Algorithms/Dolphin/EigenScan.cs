using System.Runtime.CompilerServices;
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
/// <see cref="Clone"/>, not the instance: a clone holds its own copy of the row. Any other engine reads the day files itself:
/// <see cref="GetSource"/> names them, and each call of <see cref="Reader"/> makes one instance with a row that never changes.
/// </remarks>
public sealed class EigenScan : BaseData, IScanBound
{
    /// <summary>Where day files lie below LEAN's data folder unless <see cref="Folder"/> says otherwise.</summary>
    public const string DefaultFolder = "custom/scans";

    // LEAN makes a new instance for each day and hands it nothing but its subscription, which it keeps for the whole run.
    private static readonly ConditionalWeakTable<SubscriptionDataConfig, ScanDayReader> Readers = [];

    private IScanRow? _row;
    private bool _isBound;
    private EigenScanStream? _stream;

    /// <summary>A scan that is not bound yet.</summary>
    public EigenScan()
    {
    }

    /// <summary>A scan with its own copy of a row.</summary>
    public EigenScan(IScanRow row) : this(row, isOwn: false)
    {
    }

    private EigenScan(IScanRow row, bool isOwn)
    {
        _row = isOwn ? row : new ScanRowCopy(row);
        Time = DateTimeOffset.FromUnixTimeMilliseconds(row.TimestampMs).UtcDateTime;
        EndTime = Time.AddMilliseconds(row.BarSpacingMs);
    }

    /// <summary>
    /// Folder of the day files that <see cref="GetSource"/> names: absolute, or below LEAN's data folder. One for the process, because
    /// LEAN gives a data type no other way to learn it.
    /// </summary>
    public static string Folder { get; set; } = DefaultFolder;

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

    /// <summary>Path of a day's file.</summary>
    public static string PathOf(DateOnly date) => Path.Combine(Globals.DataFolder, Folder, ScanFile.NameOf(date));

    /// <summary>The finest of LEAN's resolutions that has bars as long as a day file's, or shorter: minutes, or seconds.</summary>
    /// <exception cref="InvalidDataException">The file has a defect.</exception>
    public static Resolution ResolutionOf(ScanFile file)
    {
        using var stream = File.OpenRead(file.Path);
        var rows = new ScanDayReader().Read(stream, file);
        return rows.Count > 0 && rows[0].BarSpacingMs < 60_000 ? Resolution.Second : Resolution.Minute;
    }

    /// <inheritdoc/>
    public void Bind(IScanRow row) => (_row, _isBound) = (row, true);

    /// <summary>The day's file. LEAN has no format for Parquet; under Csv it hands the open file to <see cref="Reader"/>.</summary>
    public override SubscriptionDataSource GetSource(SubscriptionDataConfig config, DateTime date, bool isLiveMode) =>
        new(PathOf(DateOnly.FromDateTime(date)), SubscriptionTransportMedium.LocalFile, FileFormat.Csv);

    /// <summary>The next row of a day's file.</summary>
    /// <returns>The row as a scan of its own, or null when the file has no more.</returns>
    /// <exception cref="InvalidDataException">The file has a defect; the message is the first one. Nothing of the file is delivered.</exception>
    public override BaseData? Reader(SubscriptionDataConfig config, StreamReader stream, DateTime date, bool isLiveMode)
    {
        if (_stream is null || !_stream.IsOver(stream))
            _stream = EigenScanStream.Open(stream, Readers.GetOrCreateValue(config), PathOf(DateOnly.FromDateTime(date)), date);
        return _stream.Next() is { } row ? new EigenScan(row, isOwn: true) { Symbol = config.Symbol } : null;
    }

    /// <inheritdoc/>
    /// <remarks>Made by hand, because LEAN's own way would set every property, the value among them, and copy the row's arrays.</remarks>
    public override BaseData Clone() => new EigenScan
    {
        DataType = DataType,
        Symbol = Symbol,
        Time = Time,
        EndTime = EndTime,
        _row = _row is not null && _isBound ? new ScanRowCopy(_row) : _row,
    };

    /// <summary>Scans are in UTC.</summary>
    public override DateTimeZone DataTimeZone() => TimeZones.Utc;

    /// <summary>Days may be missing a bar without being broken.</summary>
    public override bool IsSparseData() => true;
}
