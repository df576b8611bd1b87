using System.Globalization;
using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Algorithms.Dolphin.Sizing;
using DolphinLean.Algorithms.Dolphin.Survival;
using DolphinLean.Data.Grid;
using DolphinLean.Data.Grid.Services;

namespace DolphinLean.Algorithms.Dolphin.Services;

/// <summary>Turns what services wrote, and how long ago, into the survival stack's readings (docs/services.md).</summary>
/// <remarks>
/// Cat1 sees the trader's heartbeat, its feed and the grid's clock; Cat2 the verdict and the age of the oldest of bars, breaker and verdict; Cat3
/// the book stream; Cat5 the drawdown.
/// </remarks>
public sealed class WatchdogSight
{
    private const long DayMs = 86_400_000;
    private const double HourMs = 3_600_000;

    private readonly IFeatureGrid _grid;
    private readonly DolphinParameters _parameters;
    private readonly GridRecords _records;
    private readonly TimeProvider _machine;
    private long _firstMs;

    /// <summary>Eyes on a grid.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="parameters">Constants of the stack and of the services.</param>
    /// <param name="machine">The machine's clock, which the grid's must agree with; a rehearsal's own time is another matter.</param>
    public WatchdogSight(IFeatureGrid grid, DolphinParameters parameters, TimeProvider machine) =>
        (_grid, _parameters, _records, _machine) = (grid, parameters, new GridRecords(grid), machine);

    /// <summary>Looks.</summary>
    /// <param name="nowMs">The watchdog's clock, Unix milliseconds.</param>
    /// <param name="minutesSinceSpike">Since the last spike of implied volatility.</param>
    /// <exception cref="GridUnavailableException">The grid can't be reached.</exception>
    public WatchdogReading Look(long nowMs, double minutesSinceSpike)
    {
        _records.Begin();
        _firstMs = _firstMs == 0 ? nowMs : _firstMs;
        var causes = new List<string>();
        var sight = _records.Read(ServiceKeys.Sight, ServiceJson.Default.SightRecord);
        var nodes = Nodes(causes);
        var heartbeat = HeartbeatAge(nowMs, sight, causes);
        var verdict = _records.Read(ServiceKeys.Verdict, ServiceJson.Default.VerdictRecord);
        var staleness = Staleness(nowMs, sight, verdict, causes);
        var book = sight?.HasBooks == true ? Book(nowMs, causes) : (BookHealth?)null;
        if (_records.Damaged.Length > 0)
            causes.Add($"damaged values: {_records.Damaged}");
        return new WatchdogReading(
            new SensorReadings(nodes, heartbeat, verdict?.Status ?? McStatus.Ok, staleness, book, minutesSinceSpike, sight?.Drawdown ?? 0),
            string.Join("; ", causes));
    }

    /// <summary>A node whose clock differs does not count: nobody knows how old its values are.</summary>
    private int Nodes(List<string> causes)
    {
        var skewSeconds = (_grid.ReadClock() - _machine.GetUtcNow().ToUnixTimeMilliseconds()) / 1e3;
        if (Math.Abs(skewSeconds) <= _parameters.Services.ClockSeconds)
            return 1;
        causes.Add(Text($"the grid's clock is {skewSeconds:+0.0;-0.0} s off"));
        return 0;
    }

    private double HeartbeatAge(long nowMs, SightRecord? sight, List<string> causes)
    {
        var beat = _records.Read(GridNames.Services, ServiceKeys.Trader, ServiceBeat.Json);
        // A beat of the future is as good as none.
        var silentMs = beat == null || beat.TimeMs - nowMs > _parameters.Services.ClockSeconds * 1e3 ? double.PositiveInfinity : Math.Max(0, nowMs - beat.TimeMs);
        var lateMs = sight == null ? double.PositiveInfinity : Math.Max(0, nowMs - sight.DueMs);
        var limitMs = _parameters.Survival.MaxHeartbeatSeconds * 1e3;
        if (silentMs > limitMs)
            causes.Add(beat == null ? "no trader" : Text($"the trader is silent for {silentMs / 1e3:0} s"));
        else if (lateMs > limitMs)
            causes.Add(sight == null ? "no bars" : Text($"the next bar is {lateMs / 1e3:0} s late"));
        return Math.Max(silentMs, lateMs) / 1e3;
    }

    private double Staleness(long nowMs, SightRecord? sight, VerdictRecord? verdict, List<string> causes)
    {
        var breaker = _records.Read(ServiceKeys.Boost, ServiceJson.Default.BreakerRecord);
        var bars = Hours(nowMs - (sight?.RowEndMs ?? nowMs));
        // Each bar is news for the breaker, each date for the forewarner. What never was is missed since somebody looks for it.
        var breakerAge = sight == null || breaker?.ScanEndMs >= sight.RowEndMs ? 0 : Hours(nowMs - (breaker?.TimeMs ?? _firstMs));
        var verdictAge = Hours(nowMs - (verdict == null ? _firstMs : (verdict.Date.DayNumber + 1 - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber) * DayMs));
        Note("bars", bars);
        Note("the breaker", breakerAge);
        Note("the forewarner", verdictAge);
        return Math.Max(bars, Math.Max(breakerAge, verdictAge));

        void Note(string what, double hours)
        {
            if (hours > _parameters.Survival.FreshHours)
                causes.Add(Text($"{what}: nothing new for {hours:0.0} h"));
        }
    }

    private BookHealth Book(long nowMs, List<string> causes)
    {
        var books = _records.Read(ServiceKeys.MarketBooks, ServiceJson.Default.BooksRecord);
        var isOld = books == null || Math.Abs(nowMs - books.TimeMs) > _parameters.Services.BookSeconds * 1e3;
        if (isOld)
            causes.Add("the book stream is silent");
        else if (books!.IsStale)
            causes.Add("no order book is fresh");
        return isOld || books!.IsStale ? new BookHealth(true, 0, 0) : new BookHealth(false, books.DepthQuality, books.FillProbability);
    }

    private static double Hours(long ms) => Math.Max(0, ms) / HourMs;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
