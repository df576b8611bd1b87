using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Smoothed distance of the typical price from its mean in mean deviations, over 0.015, and a mean of it as signal.</summary>
public class WaveTrendOscillator : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    private const decimal Scale = 0.015m;

    /// <summary>Smoothed distance of the typical price from its mean in mean deviations, over 0.015, and a mean of it as signal.</summary>
    /// <param name="name">Name.</param>
    /// <param name="channelPeriod">Period of mean and deviation, 1 or more.</param>
    /// <param name="averagePeriod">Period of the smoothing, 1 or more.</param>
    /// <param name="signalPeriod">Period of the signal, 1 or more.</param>
    public WaveTrendOscillator(string name, int channelPeriod, int averagePeriod, int signalPeriod)
        : base(name)
    {
        if (channelPeriod < 1 || averagePeriod < 1 || signalPeriod < 1)
            throw new ArgumentException($"{name}: all periods are 1 or more; they are {channelPeriod}, {averagePeriod} and {signalPeriod}.");
        ChannelAverage = new ExponentialMovingAverage(name + "_ChannelAverage", channelPeriod);
        ChannelDeviation = new ExponentialMovingAverage(name + "_ChannelDeviation", channelPeriod);
        ChannelIndexAverage = new ExponentialMovingAverage(name + "_ChannelIndexAverage", averagePeriod);
        Signal = new SimpleMovingAverage(name + "_Signal", signalPeriod);
        WarmUpPeriod = 2 * channelPeriod + averagePeriod + signalPeriod - 3;
    }

    /// <inheritdoc cref="WaveTrendOscillator(string, int, int, int)"/>
    public WaveTrendOscillator(int channelPeriod, int averagePeriod, int signalPeriod)
        : this($"WTO({channelPeriod},{averagePeriod},{signalPeriod})", channelPeriod, averagePeriod, signalPeriod)
    {
    }

    /// <summary>Exponential mean of the typical price.</summary>
    public IndicatorBase<IndicatorDataPoint> ChannelAverage { get; }

    /// <summary>Exponential mean of the distance from it.</summary>
    public IndicatorBase<IndicatorDataPoint> ChannelDeviation { get; }

    /// <summary>The smoothed index.</summary>
    public IndicatorBase<IndicatorDataPoint> ChannelIndexAverage { get; }

    /// <summary>Mean of the smoothed index.</summary>
    public IndicatorBase<IndicatorDataPoint> Signal { get; }

    /// <inheritdoc/>
    public override bool IsReady => Signal.IsReady;

    /// <inheritdoc/>
    public int WarmUpPeriod { get; }

    /// <inheritdoc/>
    public override void Reset()
    {
        ChannelAverage.Reset();
        ChannelDeviation.Reset();
        ChannelIndexAverage.Reset();
        Signal.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        var price = (input.High + input.Low + input.Close) / 3m;
        if (!ChannelAverage.UpdateValue(input.EndTime, price)) return 0m;
        var distance = price - ChannelAverage.CurrentValue;
        if (!ChannelDeviation.UpdateValue(input.EndTime, Math.Abs(distance))) return 0m;
        var deviation = Scale * ChannelDeviation.CurrentValue;
        if (deviation == 0m) return CurrentValue;
        if (ChannelIndexAverage.UpdateValue(input.EndTime, distance / deviation)) Signal.UpdateValue(input.EndTime, ChannelIndexAverage.CurrentValue);
        return ChannelIndexAverage.CurrentValue;
    }
}
