using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Volatility of Rogers and Satchell, from the logarithms of the bars' prices; 0 until ready.</summary>
/// <remarks>Source: Rogers and Satchell, Estimating Variance from High, Low and Closing Prices (1991).</remarks>
public class RogersSatchellVolatility : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly int _period;
    private readonly Sum _sum;

    /// <summary>Volatility of Rogers and Satchell, from the logarithms of the bars' prices.</summary>
    /// <param name="name">Name.</param>
    /// <param name="period">Count of values or bars it looks at.</param>
    public RogersSatchellVolatility(string name, int period)
        : base(name)
    {
        _period = period;
        _sum = new Sum(name + "_Sum", period);
    }

    /// <inheritdoc cref="RogersSatchellVolatility(string, int)"/>
    public RogersSatchellVolatility(int period)
        : this($"RSV({period})", period)
    {
    }

    /// <inheritdoc/>
    public override bool IsReady => Samples >= _period;

    /// <inheritdoc/>
    public int WarmUpPeriod => _period;

    /// <inheritdoc/>
    public override void Reset()
    {
        _sum.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        if (input.Open == 0 || input.High == 0 || input.Low == 0 || input.Close == 0) return 0m;
        var (open, high, low, close) = ((double)input.Open, (double)input.High, (double)input.Low, (double)input.Close);
        _sum.UpdateValue(
            input.EndTime, (decimal)(Math.Log(high / close) * Math.Log(high / open) + Math.Log(low / close) * Math.Log(low / open)));
        return IsReady ? (decimal)Math.Sqrt((double)_sum.CurrentValue / _period) : 0m;
    }
}
