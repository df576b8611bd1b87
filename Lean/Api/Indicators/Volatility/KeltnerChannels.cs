using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>A moving average of the typical price with bands of so many average true ranges around it; 0 until ready.</summary>
/// <remarks>The average true range is a simple mean, whatever the kind of average.</remarks>
public class KeltnerChannels : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    /// <summary>A moving average of the typical price with bands of so many average true ranges around it.</summary>
    /// <param name="name">Name.</param>
    /// <param name="period">Period of average and range.</param>
    /// <param name="k">Average true ranges from the middle to a band.</param>
    /// <param name="movingAverageType">Kind of average.</param>
    public KeltnerChannels(string name, int period, decimal k, MovingAverageType movingAverageType = MovingAverageType.Simple)
        : base(name)
    {
        WarmUpPeriod = period;
        AverageTrueRange = new AverageTrueRange(name + "_AverageTrueRange", period, MovingAverageType.Simple);
        MiddleBand = movingAverageType.AsIndicator(name + "_MiddleBand", period);
        LowerBand = Band(name + "_LowerBand", -k);
        UpperBand = Band(name + "_UpperBand", k);
    }

    /// <inheritdoc cref="KeltnerChannels(string, int, decimal, MovingAverageType)"/>
    public KeltnerChannels(int period, decimal k, MovingAverageType movingAverageType = MovingAverageType.Simple)
        : this($"KC({period},{k.ToStringInvariant()})", period, k, movingAverageType)
    {
    }

    /// <summary>Moving average of (high + low + close) / 3.</summary>
    public IndicatorBase<IndicatorDataPoint> MiddleBand { get; }

    /// <summary>The middle plus k average true ranges.</summary>
    public IndicatorBase<IBaseDataBar> UpperBand { get; }

    /// <summary>The middle less k average true ranges.</summary>
    public IndicatorBase<IBaseDataBar> LowerBand { get; }

    /// <summary>Simple mean of the true range.</summary>
    public IndicatorBase<IBaseDataBar> AverageTrueRange { get; }

    /// <inheritdoc/>
    public override bool IsReady => MiddleBand.IsReady && UpperBand.IsReady && LowerBand.IsReady && AverageTrueRange.IsReady;

    /// <inheritdoc/>
    public int WarmUpPeriod { get; }

    /// <inheritdoc/>
    public override void Reset()
    {
        AverageTrueRange.Reset();
        MiddleBand.Reset();
        UpperBand.Reset();
        LowerBand.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        AverageTrueRange.Update(input);
        MiddleBand.UpdateValue(input.EndTime, (input.High + input.Low + input.Close) / 3m);
        LowerBand.Update(input);
        UpperBand.Update(input);
        return MiddleBand.CurrentValue;
    }

    private FunctionalIndicator<IBaseDataBar> Band(string name, decimal ranges) => new(
        name,
        _ => MiddleBand.IsReady ? MiddleBand.CurrentValue + AverageTrueRange.CurrentValue * ranges : 0m,
        _ => MiddleBand.IsReady,
        () => MiddleBand.Reset());
}
