using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Algorithm.Framework.Execution;
using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Algorithm.Framework.Risk;
using QuantConnect.Brokerages;
using QuantConnect.Data;

namespace DolphinLean.Benchmarks.Bars;

/// <summary>The framework's standard models over the minute bars of some perpetuals, with an alpha to choose.</summary>
/// <param name="tickers">What to trade.</param>
/// <param name="days">Days of the market.</param>
/// <param name="alpha">The alpha.</param>
/// <param name="firstBar">Called at the first slice, or null.</param>
internal sealed class FrameworkAlgorithm(IReadOnlyList<string> tickers, int days, IAlphaModel alpha, Action? firstBar = null) : QCAlgorithm
{
    private Action? _firstBar = firstBar;

    public override void Initialize()
    {
        var first = MinuteMarket.FirstDay;
        SetStartDate(first.Year, first.Month, first.Day);
        SetEndDate(first.AddDays(days - 1).ToDateTime(TimeOnly.MinValue));
        SetTimeZone(TimeZones.Utc);
        SetAccountCurrency("USDT");
        SetCash(10_000_000);
        SetBrokerageModel(BrokerageName.BinanceFutures, AccountType.Margin);
        SetBenchmark(_ => 0);
        foreach (var ticker in tickers)
            AddCryptoFuture(ticker, Resolution.Minute, leverage: 5);
        SetAlpha(alpha);
        SetPortfolioConstruction(new EqualWeightingPortfolioConstructionModel());
        SetExecution(new ImmediateExecutionModel());
        SetRiskManagement(new NullRiskManagementModel());
    }

    public override void OnData(Slice slice)
    {
        _firstBar?.Invoke();
        _firstBar = null;
    }
}
