using DolphinLean.Engine.Feeds;
using DolphinLean.Engine.Results.Charts;
using DolphinLean.Engine.Results.Prices;
using DolphinLean.Engine.Statistics;
using QuantConnect.Algorithm;
using QuantConnect.Hosting;
using QuantConnect.Orders;
using QuantConnect.Securities.Estimates;

namespace DolphinLean.Engine.Backtest;

/// <summary>Watches a run: the equity curve each step, the daily charts each midnight, the capacity estimate each fill.</summary>
internal sealed class RunRecorder : IStepRecorder
{
    private readonly QCAlgorithm _algorithm;
    private readonly AccountView _account;
    private readonly EquityChartSampler _equity;
    private readonly DailySampler _daily;
    private readonly CapacityEstimator _capacity;
    private readonly PriceRecorder _prices;
    private readonly bool _hasVolume;

    /// <summary>Begins to watch.</summary>
    /// <param name="algorithm">The algorithm, initialized.</param>
    /// <param name="feed">Where bars come from.</param>
    /// <param name="start">Start of the run, UTC.</param>
    /// <param name="end">Last moment of the run, UTC.</param>
    /// <param name="hasVolume">Whether the data has volumes; without them capacity cannot be estimated and stays 0.</param>
    public RunRecorder(QCAlgorithm algorithm, IMarketFeed feed, DateTime start, DateTime end, bool hasVolume)
    {
        _hasVolume = hasVolume;
        _algorithm = algorithm;
        _account = new AccountView(algorithm, feed);
        HasEquity = algorithm.Portfolio.TotalPortfolioValue > 0;
        _equity = new EquityChartSampler(Charts, start, end);
        _daily = new DailySampler(Charts, _equity, start, algorithm.Portfolio.TotalPortfolioValue, algorithm.AccountCurrency);
        _capacity = new CapacityEstimator(start, end);
        _prices = new PriceRecorder(start, end);
    }

    /// <summary>The charts drawn so far.</summary>
    public ChartBook Charts { get; } = new();

    /// <summary>Estimated strategy capacity, account currency.</summary>
    public decimal Capacity => _capacity.Capacity;

    /// <summary>Security identifier of the asset with the least capacity, or an empty text.</summary>
    public string LowestCapacityAsset => _capacity.LowestCapacityAsset is { } index ? _account.IdAt(index) : "";

    /// <summary>Prices of the securities with these identifiers.</summary>
    public IReadOnlyList<PriceLine> Prices(IReadOnlySet<string> symbolIds) => _prices.Lines(symbolIds.Contains);

    /// <summary>Takes in a fill.</summary>
    public void OnFill(OrderEvent fill)
    {
        if (!_hasVolume)
            return;
        var security = _algorithm.Securities[fill.Symbol];
        var value = fill.AbsoluteFillQuantity * fill.FillPrice * security.SymbolProperties.ContractMultiplier;
        _capacity.OnFill(_account.IndexOf(security), fill.UtcTime, value * security.QuoteCurrency.ConversionRate);
    }

    /// <summary>Whether the portfolio's value was above 0 at the end of the last step.</summary>
    public bool HasEquity { get; private set; }

    /// <summary>Whether a step that changes neither positions nor cash may leave nothing behind; see <see cref="QuietBefore"/> for how long.</summary>
    public bool IsQuiet => !_algorithm.IsWarmingUp && _capacity.IsIdle;

    /// <summary>Steps at this time or later leave something behind.</summary>
    public DateTime QuietBefore => _equity.QuietBefore < _prices.QuietBefore ? _equity.QuietBefore : _prices.QuietBefore;

    /// <summary>Takes in equity at steps that are passed over, given the lowest and highest price of the one position; false where doubt is left.</summary>
    public bool TryTakeRange(EquityLine equity, double lowest, double highest)
    {
        var (one, other) = (equity.At(lowest), equity.At(highest));
        return equity.IsNear(lowest) && equity.IsNear(highest) && Math.Min(one, other) > equity.Error
            && _equity.TryWiden(Math.Min(one, other), Math.Max(one, other), equity.Error);
    }

    /// <summary>Draws the daily charts at a midnight; nothing while the algorithm warms up.</summary>
    public void SampleDay(DateTime time)
    {
        if (!_algorithm.IsWarmingUp)
            _daily.Sample(_account.Snapshot(time, Benchmark(time), Capacity));
    }

    /// <summary>Takes the account at the end of warm-up as the start.</summary>
    public void EndWarmUp() => _daily.Restart(_account.PortfolioValue);

    /// <summary>Takes in the account at the end of a step.</summary>
    public void EndStep(DateTime time)
    {
        if (_algorithm.IsWarmingUp)
        {
            HasEquity = _account.PortfolioValue > 0;
            _equity.StepWarmingUp(time);
            return;
        }
        StepEquity(time);
        _capacity.OnStep(time, _account);
        if (_prices.IsDue(time))
            _prices.Sample(time, _algorithm.Securities.Active);
    }

    /// <summary>Sums equity exactly only where an estimate of it leaves doubt about what is drawn or whether the run goes on.</summary>
    private void StepEquity(DateTime time)
    {
        if (_algorithm.Portfolio.TryEstimate(out var account) && account.Equity > account.EquityError)
        {
            HasEquity = true;
            if (_equity.IsInside(time, account.Equity, account.EquityError))
                return;
            if (EquityChartSampler.TryRound(account.Equity, account.EquityError, out var rounded))
            {
                _equity.Step(time, rounded);
                return;
            }
        }
        var equity = _account.PortfolioValue;
        HasEquity = equity > 0;
        _equity.Step(time, equity);
    }

    /// <summary>Takes the last samples, as LEAN does after the last step.</summary>
    public void EndRun(DateTime time)
    {
        _capacity.OnStep(time, _account, force: true);
        _equity.Step(time, _account.PortfolioValue, force: true);
        var snapshot = _account.Snapshot(time, Benchmark(time), Capacity);
        if (_algorithm.Quirks.Has(LeanQuirk.LastStepUnsampled))
            _daily.Sample(snapshot);
        else
            _daily.SampleAgain(snapshot);
        if (_algorithm.Quirks.Has(LeanQuirk.LastCapacityTwice))
            _capacity.OnStep(time, _account, force: true);
    }

    private decimal Benchmark(DateTime time) => _algorithm.Benchmark?.Evaluate(time) ?? 0;
}
