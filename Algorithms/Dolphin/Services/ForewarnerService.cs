using DolphinLean.Algorithms.Dolphin.Forewarning;
using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Data.Grid;
using DolphinLean.Data.Grid.Services;

namespace DolphinLean.Algorithms.Dolphin.Services;

/// <summary>The forewarner: one verdict a date, from the trades that the trader has closed (seed 001 §12, §16.4).</summary>
public sealed class ForewarnerService : IGridService
{
    private readonly IFeatureGrid _grid;
    private readonly DolphinParameters _parameters;
    private readonly Forewarner _forewarner;

    /// <summary>A forewarner.</summary>
    public ForewarnerService(IFeatureGrid grid, DolphinParameters parameters) =>
        (_grid, _parameters, _forewarner) = (grid, parameters, new Forewarner(parameters.Forewarner));

    /// <inheritdoc/>
    public string Name => ServiceKeys.Forewarner;

    /// <inheritdoc/>
    public TimeSpan Every { get; } = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public void Step(long nowMs)
    {
        var date = DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(nowMs).UtcDateTime);
        if (LastDate() == date)
            return;
        var returns = GridText.Read(_grid, GridNames.Features, ServiceKeys.Returns, ServiceJson.Default.ReturnsRecord) ?? new ReturnsRecord(date, 0, []);
        var boost = GridText.Read(_grid, GridNames.Features, ServiceKeys.Boost, ServiceJson.Default.BreakerRecord);
        var of = _parameters.Forewarner;
        var days = Math.Max(1, date.DayNumber - returns.FirstDay.DayNumber);
        var pathTrades = Math.Max(1, (int)Math.Round((double)returns.Closed * of.HorizonDays / days));
        var report = _forewarner.Assess(
            [.. returns.Values], _parameters.Sizing.MaxLeverage * (boost?.Date == date ? boost.Boost : 1), pathTrades, (uint)of.Seed + (uint)date.DayNumber);
        _grid.Put(GridNames.Features, ServiceKeys.Verdict, GridText.Write(VerdictRecord.Of(date, nowMs, report), ServiceJson.Default.VerdictRecord));
    }

    // A damaged verdict is given anew.
    private DateOnly? LastDate()
    {
        try
        {
            return GridText.Read(_grid, GridNames.Features, ServiceKeys.Verdict, ServiceJson.Default.VerdictRecord)?.Date;
        }
        catch (GridValueException)
        {
            return null;
        }
    }
}
