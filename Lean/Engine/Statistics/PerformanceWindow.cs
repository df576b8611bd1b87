using QuantConnect.Hosting;

namespace DolphinLean.Engine.Statistics;

/// <summary>The part of a run's series that one window of whole UTC days covers, returns as LEAN prepares them.</summary>
internal sealed class PerformanceWindow
{
    private readonly DateTime _from;
    private readonly DateTime _until;

    /// <summary>Cuts a window out of the run.</summary>
    /// <param name="input">The run.</param>
    /// <param name="firstDay">First day, UTC midnight.</param>
    /// <param name="lastDay">Last day, included, UTC midnight.</param>
    public PerformanceWindow(StatisticsInput input, DateTime firstDay, DateTime lastDay)
    {
        _from = firstDay;
        _until = lastDay.AddDays(1);
        Equity = Within(input.Equity);
        ProfitLoss = Within(input.ProfitLoss);
        Turnover = Within(input.Turnover);
        Trades = [.. input.Trades.Where(trade => trade.ExitTime >= _from && trade.ExitTime < _until)];
        StartEquity = Equity.Length == input.Equity.Count || Equity.Length == 0 ? input.StartEquity : Equity[0].Value;

        var returns = Within(input.Returns);
        var benchmark = Within(input.Benchmark);
        if (returns.Length != benchmark.Length)
        {
            throw new InvalidOperationException(
                $"Expected as many benchmark samples as return samples from {_from:yyyy-MM-dd} to {lastDay:yyyy-MM-dd}, " +
                $"found {benchmark.Length} and {returns.Length}; sample both at the same times.");
        }
        // The sample at the start is no return. LEAN drops the first day's too, in which algorithm and benchmark are not aligned.
        var droppedChanges = input.Quirks.Has(LeanQuirk.FirstReturnDropped) ? 1 : 0;
        Returns = [.. returns.Skip(1 + droppedChanges).Select(sample => (double)(sample.Value / 100))];
        BenchmarkReturns = [.. Changes(benchmark).Skip(droppedChanges)];
    }

    public TimedValue[] Equity { get; }

    public TimedValue[] ProfitLoss { get; }

    public TimedValue[] Turnover { get; }

    public ClosedTrade[] Trades { get; }

    public decimal StartEquity { get; }

    public double[] Returns { get; }

    public double[] BenchmarkReturns { get; }

    private TimedValue[] Within(IReadOnlyList<TimedValue> series) =>
        [.. series.Where(point => point.Time >= _from && point.Time < _until)];

    private static IEnumerable<double> Changes(TimedValue[] prices)
    {
        for (var i = 1; i < prices.Length; i++)
        {
            var previous = prices[i - 1].Value;
            yield return previous == 0 ? 0 : (double)((prices[i].Value - previous) / previous);
        }
    }
}
