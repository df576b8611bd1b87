using DolphinLean.Engine.Results.Charts;

namespace DolphinLean.Engine.Statistics;

/// <summary>
/// Draws LEAN's daily charts: return, benchmark, drawdown, sales volume, exposure, capacity, turnover and margin. Sampled at the
/// start, at every midnight and once more after the last step, which replaces turnover and margin only.
/// </summary>
public sealed class DailySampler
{
    private const int ReturnDecimals = 10;
    private const int DrawdownDecimals = 2;
    private const int ExposureDecimals = 4;
    private const int MostSalesSeries = 30;

    private readonly ChartBook _book;
    private readonly EquityChartSampler _equityChart;
    private readonly PortfolioMarginSampler _margin;
    private readonly DateTime _start;
    private readonly string _currencySign;
    private decimal _previousEquity;
    private decimal _highestEquity;
    private (DateTime Time, decimal PreviousEquity, decimal HighestEquity) _last;
    private DateTime? _previousTurnoverTime;
    private decimal _lastSaleVolume;
    private decimal _saleVolumeBeforeLast;

    /// <summary>Begins the charts.</summary>
    /// <param name="book">Where charts go.</param>
    /// <param name="equityChart">The equity curve, which gets a point at every daily sample.</param>
    /// <param name="start">Start of the run, UTC.</param>
    /// <param name="startEquity">Portfolio value at the start, account currency.</param>
    /// <param name="accountCurrency">Account currency, for example <c>USDT</c>.</param>
    public DailySampler(
        ChartBook book, EquityChartSampler equityChart, DateTime start, decimal startEquity, string accountCurrency)
    {
        _book = book;
        _equityChart = equityChart;
        _margin = new PortfolioMarginSampler(book);
        _start = start;
        _currencySign = CurrencySymbols.Of(accountCurrency);
        _previousEquity = _highestEquity = startEquity;
    }

    /// <summary>Takes the portfolio value after a warm-up as the new start.</summary>
    public void Restart(decimal startEquity)
    {
        _previousEquity = _highestEquity = startEquity;
        _equityChart.Restart();
    }

    /// <summary>Takes a sample; one that was taken at its time is taken back.</summary>
    public void SampleAgain(DailySnapshot snapshot)
    {
        var isRepeated = _last.Time == snapshot.Time;
        if (isRepeated)
        {
            (_, _previousEquity, _highestEquity) = _last;
            foreach (var series in _book.Charts.SelectMany(chart => chart.Series).OfType<PointSeries>())
                series.DropLast(snapshot.Time);
        }
        Sample(snapshot);
        if (isRepeated)
            _equityChart.SampleDayAgain(snapshot.Equity);
    }

    /// <summary>Adds one sample to every chart.</summary>
    public void Sample(DailySnapshot snapshot)
    {
        var (time, equity) = (snapshot.Time, snapshot.Equity);
        _last = (time, _previousEquity, _highestEquity);
        var change = _previousEquity == 0
            ? 0
            : Math.Round((equity - _previousEquity) * 100 / _previousEquity, ReturnDecimals);
        _highestEquity = Math.Max(_highestEquity, equity);

        _equityChart.SampleDay(time, equity);
        Series(ChartNames.Benchmark, ChartNames.Benchmark, SeriesKind.Line, 0, "$").AddLater(time, snapshot.Benchmark);
        Series(ChartNames.StrategyEquity, ChartNames.Return, SeriesKind.Bar, 1, "%").AddLater(time, change);
        if (_highestEquity != 0)
        {
            var drawdown = Math.Round((equity / _highestEquity - 1) * 100, DrawdownDecimals);
            Series(ChartNames.Drawdown, ChartNames.EquityDrawdown, SeriesKind.Line, 0, "%").AddLater(time, drawdown);
        }
        SampleSalesVolume(snapshot);
        SampleExposure(snapshot);
        Series(ChartNames.Capacity, ChartNames.StrategyCapacity, SeriesKind.Line, 0, _currencySign).AddLater(time, snapshot.Capacity);
        SampleTurnover(snapshot);
        _margin.Sample(snapshot);
        _previousEquity = equity;
    }

    private void SampleSalesVolume(DailySnapshot snapshot)
    {
        var traded = snapshot.Assets.Where(asset => asset.SaleVolume != 0)
            .OrderByDescending(asset => asset.SaleVolume).Take(MostSalesSeries);
        foreach (var asset in traded)
        {
            Series(ChartNames.AssetsSalesVolume, asset.Ticker, SeriesKind.Treemap, 0, _currencySign)
                .AddLater(snapshot.Time, asset.SaleVolume);
        }
    }

    private void SampleExposure(DailySnapshot snapshot)
    {
        if (snapshot.Equity == 0)
            return;
        var types = snapshot.Assets.Select(asset => asset.SecurityType).Distinct().ToList();
        foreach (var (side, sign) in new[] { ("Long", 1), ("Short", -1) })
        {
            foreach (var type in types)
            {
                var value = snapshot.Assets
                    .Where(asset => asset.SecurityType == type && Math.Sign(asset.HoldingsValue) == sign)
                    .Sum(asset => asset.HoldingsValue);
                Series(ChartNames.Exposure, $"{type} - {side} Ratio", SeriesKind.Line, 0, "")
                    .AddLater(snapshot.Time, Math.Round(value / snapshot.Equity, ExposureDecimals));
            }
        }
    }

    private void SampleTurnover(DailySnapshot snapshot)
    {
        if (snapshot.Equity == 0 || snapshot.Time == _start)
            return;
        var saleVolume = snapshot.TotalSaleVolume ?? snapshot.Assets.Sum(asset => asset.SaleVolume);
        if (_previousTurnoverTime != snapshot.Time)
            _saleVolumeBeforeLast = _lastSaleVolume;
        var turnover = (saleVolume - _saleVolumeBeforeLast) / snapshot.Equity;
        _lastSaleVolume = saleVolume;
        _previousTurnoverTime = snapshot.Time;
        Series(ChartNames.PortfolioTurnover, ChartNames.PortfolioTurnover, SeriesKind.Line, 0, "%")
            .AddOrReplace(snapshot.Time, turnover);
    }

    private PointSeries Series(string chart, string series, SeriesKind kind, int index, string unit) =>
        _book.Get(chart).Points(series, kind, index, unit);
}
