using DolphinLean.Data.Scans;
using DolphinLean.Engine.Live.Venues;

namespace DolphinLean.Engine.Live.Scans;

/// <summary>The scan of the last bar.</summary>
internal sealed class LiveRow(IReadOnlyList<string> assets) : IScanRow
{
    private readonly double[] _prices = new double[assets.Count];
    private ScanFeatures _features;

    public long TimestampMs { get; private set; }

    public long BarSpacingMs { get; private set; }

    public int RowInDay { get; private set; } = -1;

    public long ScanNumber { get; private set; } = -1;

    public double VelDiv => _features.VelDiv;

    public double V50Velocity => _features.V50Velocity;

    public double V150Velocity => _features.V150Velocity;

    public double V300Velocity => _features.V300Velocity;

    public double V750Velocity => _features.V750Velocity;

    public double Instability50 => _features.Instability50;

    public double Instability150 => _features.Instability150;

    public IReadOnlyList<string> Assets => assets;

    public ReadOnlySpan<double> Prices => _prices;

    public DateOnly Date { get; private set; }

    public void Set(VenueBar bar, ScanBuilder builder)
    {
        for (var i = 0; i < _prices.Length; i++)
            _prices[i] = bar.Prices[i];
        builder.Add(_prices, out _features);
        (TimestampMs, BarSpacingMs) = (bar.OpenTimeMs, bar.LengthMs);
        ScanNumber++;
        var date = DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(bar.OpenTimeMs).UtcDateTime);
        RowInDay = date == Date ? RowInDay + 1 : 0;
        Date = date;
    }
}
