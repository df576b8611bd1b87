namespace DolphinLean.Engine.Statistics;

/// <summary>Computes LEAN's trade statistics in one pass over the trades in list order.</summary>
internal sealed class TradeStatisticsCalculator
{
    private const decimal RatioWithoutLoss = 10;

    private readonly DurationMeasure _all = new();
    private readonly DurationMeasure _winning = new();
    private readonly DurationMeasure _losing = new();
    private RunningMean _profitLoss;
    private RunningAverage _profits;
    private RunningMean _losses;
    private RunningAverage _adverse;
    private RunningAverage _favorable;
    private DateTime? _start;
    private DateTime? _end;
    private DateTime _lastPeakTime;
    private TimeSpan _longestDrawdown;
    private bool _isInDrawdown;
    private int _winsInARow;
    private int _lossesInARow;
    private int _mostWinsInARow;
    private int _mostLossesInARow;
    private decimal _total;
    private decimal _totalProfit;
    private decimal _totalLoss;
    private decimal _totalFees;
    private decimal _highestTotal;
    private decimal _highestTotalWithExcursion;
    private decimal _closedDrawdown;
    private decimal _intraTradeDrawdown;
    private decimal _endTradeDrawdown;
    private decimal _largestProfit;
    private decimal _largestLoss;
    private decimal _largestAdverse;
    private decimal _largestFavorable;

    private TradeStatisticsCalculator()
    {
    }

    /// <summary>Computes the figures of the given trades.</summary>
    public static TradeStatistics Calculate(IReadOnlyList<ClosedTrade> trades)
    {
        var calculator = new TradeStatisticsCalculator();
        foreach (var trade in trades)
            calculator.Add(trade);
        return calculator.Result();
    }

    private void Add(ClosedTrade trade)
    {
        if (_start == null)
            _lastPeakTime = trade.EntryTime;
        _start = _start < trade.EntryTime ? _start : trade.EntryTime;
        _end = _end > trade.ExitTime ? _end : trade.ExitTime;

        _highestTotalWithExcursion = Math.Max(_highestTotalWithExcursion, _total + trade.MaximumFavorableExcursion);
        _intraTradeDrawdown = Math.Min(
            _intraTradeDrawdown, _total + trade.MaximumAdverseExcursion - _highestTotalWithExcursion);

        _total += trade.ProfitLoss;
        if (trade.ProfitLoss > 0)
            AddWin(trade);
        else
            AddLoss(trade);

        _profitLoss.Add(trade.ProfitLoss);
        _all.Add(trade.Duration);
        _adverse.Add(trade.MaximumAdverseExcursion);
        _favorable.Add(trade.MaximumFavorableExcursion);
        _largestAdverse = Math.Min(_largestAdverse, trade.MaximumAdverseExcursion);
        _largestFavorable = Math.Max(_largestFavorable, trade.MaximumFavorableExcursion);
        _endTradeDrawdown = Math.Max(_endTradeDrawdown, trade.EndTradeDrawdown);
        _totalFees += trade.TotalFees;
    }

    private void AddWin(ClosedTrade trade)
    {
        _totalProfit += trade.ProfitLoss;
        _profits.Add(trade.ProfitLoss);
        _winning.Add(trade.Duration);
        _largestProfit = Math.Max(_largestProfit, trade.ProfitLoss);
        _lossesInARow = 0;
        _mostWinsInARow = Math.Max(_mostWinsInARow, ++_winsInARow);

        if (_total <= _highestTotal)
            return;
        _highestTotal = _total;
        if (_isInDrawdown && trade.ExitTime - _lastPeakTime > _longestDrawdown)
            _longestDrawdown = trade.ExitTime - _lastPeakTime;
        _lastPeakTime = trade.ExitTime;
        _isInDrawdown = false;
    }

    private void AddLoss(ClosedTrade trade)
    {
        _totalLoss += trade.ProfitLoss;
        _losses.Add(trade.ProfitLoss);
        _losing.Add(trade.Duration);
        _largestLoss = Math.Min(_largestLoss, trade.ProfitLoss);
        _winsInARow = 0;
        _mostLossesInARow = Math.Max(_mostLossesInARow, ++_lossesInARow);
        _closedDrawdown = Math.Min(_closedDrawdown, _total - _highestTotal);
        _isInDrawdown = true;
    }

    private TradeStatistics Result()
    {
        var count = _profitLoss.Count;
        var winRate = count > 0 ? (decimal)_profits.Count / count : 0;
        var deviation = _profitLoss.StandardDeviation;
        var downsideDeviation = _losses.StandardDeviation;
        return new TradeStatistics
        {
            StartDateTime = _start,
            EndDateTime = _end,
            TotalNumberOfTrades = count,
            NumberOfWinningTrades = _profits.Count,
            NumberOfLosingTrades = _losses.Count,
            TotalProfitLoss = _total,
            TotalProfit = _totalProfit,
            TotalLoss = _totalLoss,
            LargestProfit = _largestProfit,
            LargestLoss = _largestLoss,
            AverageProfitLoss = _profitLoss.Mean,
            AverageProfit = _profits.Mean,
            AverageLoss = _losses.Mean,
            AverageTradeDuration = _all.Mean,
            AverageWinningTradeDuration = _winning.Mean,
            AverageLosingTradeDuration = _losing.Mean,
            MedianTradeDuration = _all.Median,
            MedianWinningTradeDuration = _winning.Median,
            MedianLosingTradeDuration = _losing.Median,
            MaxConsecutiveWinningTrades = _mostWinsInARow,
            MaxConsecutiveLosingTrades = _mostLossesInARow,
            ProfitLossRatio = _losses.Mean == 0 ? 0 : _profits.Mean / Math.Abs(_losses.Mean),
            WinLossRatio = count == 0 ? 0 : RatioTo(_losses.Count, _profits.Count),
            WinRate = winRate,
            LossRate = count > 0 ? 1 - winRate : 0,
            AverageMAE = _adverse.Mean,
            AverageMFE = _favorable.Mean,
            LargestMAE = _largestAdverse,
            LargestMFE = _largestFavorable,
            MaximumClosedTradeDrawdown = _closedDrawdown,
            MaximumIntraTradeDrawdown = _intraTradeDrawdown,
            ProfitLossStandardDeviation = deviation,
            ProfitLossDownsideDeviation = downsideDeviation,
            ProfitFactor = _totalProfit == 0 ? 0 : RatioTo(_totalLoss, _totalProfit),
            SharpeRatio = deviation > 0 ? _profitLoss.Mean / deviation : 0,
            SortinoRatio = downsideDeviation > 0 ? _profitLoss.Mean / downsideDeviation : 0,
            ProfitToMaxDrawdownRatio = _total == 0 ? 0 : RatioTo(_closedDrawdown, _total),
            MaximumEndTradeDrawdown = _endTradeDrawdown,
            AverageEndTradeDrawdown = _profitLoss.Mean - _favorable.Mean,
            MaximumDrawdownDuration = _longestDrawdown,
            TotalFees = _totalFees,
        };
    }

    private static decimal RatioTo(decimal loss, decimal profit) => loss == 0 ? RatioWithoutLoss : profit / Math.Abs(loss);
}
