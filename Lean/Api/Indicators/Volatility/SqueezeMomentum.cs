using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>1 while the Bollinger bands lie inside the Keltner channels, -1 while they do not; 0 until ready.</summary>
public class SqueezeMomentum : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    /// <summary>1 while the Bollinger bands lie inside the Keltner channels, -1 while they do not.</summary>
    /// <param name="name">Name.</param>
    /// <param name="bollingerPeriod">Period of the Bollinger bands.</param>
    /// <param name="bollingerMultiplier">Standard deviations to a Bollinger band.</param>
    /// <param name="keltnerPeriod">Period of the Keltner channels.</param>
    /// <param name="keltnerMultiplier">Average true ranges to a Keltner band.</param>
    public SqueezeMomentum(string name, int bollingerPeriod, decimal bollingerMultiplier, int keltnerPeriod, decimal keltnerMultiplier)
        : base(name)
    {
        BollingerBands = new BollingerBands(bollingerPeriod, bollingerMultiplier);
        KeltnerChannels = new KeltnerChannels(keltnerPeriod, keltnerMultiplier, MovingAverageType.Exponential);
        WarmUpPeriod = Math.Max(bollingerPeriod, keltnerPeriod);
    }

    /// <inheritdoc cref="SqueezeMomentum(string, int, decimal, int, decimal)"/>
    public SqueezeMomentum(int bollingerPeriod, decimal bollingerMultiplier, int keltnerPeriod, decimal keltnerMultiplier)
        : this(
            $"SM({bollingerPeriod},{bollingerMultiplier.ToStringInvariant()},{keltnerPeriod},{keltnerMultiplier.ToStringInvariant()})",
            bollingerPeriod, bollingerMultiplier, keltnerPeriod, keltnerMultiplier)
    {
    }

    /// <summary>The Bollinger bands.</summary>
    public BollingerBands BollingerBands { get; }

    /// <summary>The Keltner channels.</summary>
    public KeltnerChannels KeltnerChannels { get; }

    /// <inheritdoc/>
    public override bool IsReady => BollingerBands.IsReady && KeltnerChannels.IsReady;

    /// <inheritdoc/>
    public int WarmUpPeriod { get; }

    /// <inheritdoc/>
    public override void Reset()
    {
        BollingerBands.Reset();
        KeltnerChannels.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        BollingerBands.Update(input);
        KeltnerChannels.Update(input);
        if (!IsReady) return 0m;
        var isInside = KeltnerChannels.UpperBand.CurrentValue > BollingerBands.UpperBand.CurrentValue
            && KeltnerChannels.LowerBand.CurrentValue < BollingerBands.LowerBand.CurrentValue;
        return isInside ? 1m : -1m;
    }
}
