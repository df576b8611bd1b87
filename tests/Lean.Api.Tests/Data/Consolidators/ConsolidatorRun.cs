using DolphinLean.Lean.Api.Tests.Algorithm;
using QuantConnect;
using QuantConnect.Data;
using QuantConnect.Data.Consolidators;
using QuantConnect.Data.Market;

namespace DolphinLean.Lean.Api.Tests.Data.Consolidators;

/// <summary>An algorithm with two symbols whose bars reach the consolidators as an engine's step hands them over.</summary>
internal sealed class ConsolidatorRun
{
    public static readonly DateTime Start = TestAlgorithm.Start;

    private readonly SubscriptionDataConfig _eth;
    private readonly SubscriptionDataConfig _btc;
    private readonly ReusedColumns _source = new();

    public ConsolidatorRun(Resolution resolution = Resolution.Minute)
    {
        Algorithm = new TestAlgorithm(algorithm =>
        {
            algorithm.AddCryptoFuture("ETHUSDT", resolution);
            algorithm.AddCryptoFuture("BTCUSDT", resolution);
        }).Begin();
        _eth = TradesOf("ETHUSDT");
        _btc = TradesOf("BTCUSDT");
        Algorithm.SetDateTime(Start);
    }

    public TestAlgorithm Algorithm { get; }

    public Symbol Eth => _eth.Symbol;

    public Symbol Btc => _btc.Symbol;

    /// <summary>Whether bars come as numbers, as from a feed of columns.</summary>
    public bool AsNumbers { get; init; }

    /// <summary>Bars between two reuses of the columns in which they lie, as at the end of a feed's day; 0 if they come as they are.</summary>
    public int BarsPerColumns { get; init; }

    /// <summary>One step: bars that end at a minute after the start, or none.</summary>
    public void Step(double minute, TradeBar? eth = null, TradeBar? btc = null)
    {
        var time = Start.AddMinutes(minute);
        Algorithm.SubscriptionManager.ScanPastConsolidators(time, Algorithm);
        Algorithm.SetDateTime(time);
        Hand(_btc, btc);
        Hand(_eth, eth);
    }

    /// <summary>The bar of a minute that ends so many minutes after the start.</summary>
    public TradeBar Bar(int minute, double price, double volume = 1, bool isBtc = false)
    {
        var (low, high) = (price - 0.25, price + 0.5);
        return new TradeBar(
            Start.AddMinutes(minute - 1), isBtc ? Btc : Eth, (decimal)price, (decimal)high, (decimal)low, (decimal)price + 0.125m, (decimal)volume);
    }

    /// <summary>The numbers of a bar.</summary>
    public static BarValues ValuesOf(TradeBar bar) => new()
    {
        Symbol = bar.Symbol,
        Time = bar.Time,
        EndTime = bar.EndTime,
        Open = (double)bar.Open,
        High = (double)bar.High,
        Low = (double)bar.Low,
        Close = (double)bar.Close,
        Volume = (double)bar.Volume,
    };

    /// <summary>A bar in one line.</summary>
    public static string Text(IBaseData data) => data is TradeBar bar
        ? FormattableString.Invariant(
            $"{bar.Time:HH:mm}-{bar.EndTime:HH:mm} {bar.Open.Normalize()} {bar.High.Normalize()} {bar.Low.Normalize()} {bar.Close.Normalize()} v={bar.Volume.Normalize()}")
        : data.ToString()!;

    private void Hand(SubscriptionDataConfig config, TradeBar? bar)
    {
        if (bar is null) return;
        if (BarsPerColumns > 0)
        {
            if (_source.Count == BarsPerColumns) _source.Reuse(config.ConsolidatorSet.Line);
            _source.Add(ValuesOf(bar));
            Algorithm.SubscriptionManager.UpdateConsolidators(config, _source);
        }
        else if (AsNumbers) Algorithm.SubscriptionManager.UpdateConsolidators(config, ValuesOf(bar));
        else Algorithm.SubscriptionManager.UpdateConsolidators(config, bar);
    }

    private SubscriptionDataConfig TradesOf(string ticker) =>
        Algorithm.SubscriptionManager.Subscriptions.Single(config => config.Symbol.Value == ticker && config.Type == typeof(TradeBar));
}
