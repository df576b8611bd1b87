namespace QuantConnect.Indicators;

public partial class AverageTrueRange : QuantConnect.Indicators.BarIndicator, QuantConnect.Indicators.IIndicatorWarmUpPeriodProvider
{
    public AverageTrueRange(int period, QuantConnect.Indicators.MovingAverageType movingAverageType = QuantConnect.Indicators.MovingAverageType.Wilders) : base(default(string)) { }
    public override bool IsReady { get => throw null; }
}

public abstract partial class BarIndicator : QuantConnect.Indicators.IndicatorBase<QuantConnect.Data.Market.IBaseDataBar>
{
    protected BarIndicator(string name) : base(default(string)) { }
}

public partial class BollingerBands : QuantConnect.Indicators.Indicator, QuantConnect.Indicators.IIndicatorWarmUpPeriodProvider
{
    public BollingerBands(int period, decimal k, QuantConnect.Indicators.MovingAverageType movingAverageType = QuantConnect.Indicators.MovingAverageType.Simple) : base(default(string)) { }
    public QuantConnect.Indicators.IndicatorBase<QuantConnect.Indicators.IndicatorDataPoint> MiddleBand { get => throw null; }
    public QuantConnect.Indicators.IndicatorBase<QuantConnect.Indicators.IndicatorDataPoint> UpperBand { get => throw null; }
    public QuantConnect.Indicators.IndicatorBase<QuantConnect.Indicators.IndicatorDataPoint> LowerBand { get => throw null; }
    public QuantConnect.Indicators.IndicatorBase<QuantConnect.Indicators.IndicatorDataPoint> BandWidth { get => throw null; }
    public QuantConnect.Indicators.IndicatorBase<QuantConnect.Indicators.IndicatorDataPoint> PercentB { get => throw null; }
    public override bool IsReady { get => throw null; }
}

public partial class ExponentialMovingAverage : QuantConnect.Indicators.Indicator, QuantConnect.Indicators.IIndicatorWarmUpPeriodProvider
{
    public ExponentialMovingAverage(int period) : base(default(string)) { }
    public override bool IsReady { get => throw null; }
}

public abstract partial class Indicator : QuantConnect.Indicators.IndicatorBase<QuantConnect.Indicators.IndicatorDataPoint>
{
    protected Indicator(string name) : base(default(string)) { }
}

public abstract partial class IndicatorBase<T> : QuantConnect.Indicators.IndicatorBase where T : QuantConnect.Data.IBaseData
{
    protected IndicatorBase(string name) { }
    public bool Update(System.DateTime time, decimal value) => throw null;
}

public abstract partial class IndicatorBase : QuantConnect.Indicators.WindowBase<QuantConnect.Indicators.IndicatorDataPoint>, QuantConnect.Indicators.IIndicator, System.IComparable
{
    protected IndicatorBase() { }
    public int CompareTo(object obj) => throw null;
    public static implicit operator decimal(QuantConnect.Indicators.IndicatorBase instance) => throw null;
    public long Samples { get => throw null; }
    public abstract bool IsReady { get; }
}

public static partial class IndicatorExtensions
{
    public static T Of<T>(this T second, QuantConnect.Indicators.IIndicator first, bool waitForFirstToReady = true) where T : QuantConnect.Indicators.IIndicator => throw null;
}

public partial class IntradayVwap : QuantConnect.Indicators.IndicatorBase<QuantConnect.Data.BaseData>
{
    public IntradayVwap(string name = "VWAP") : base(default(string)) { }
    public override bool IsReady { get => throw null; }
}

public partial class Maximum : QuantConnect.Indicators.WindowIndicator<QuantConnect.Indicators.IndicatorDataPoint>, QuantConnect.Indicators.IIndicatorWarmUpPeriodProvider
{
    public Maximum(int period) : base(default(string), default(int)) { }
    public override bool IsReady { get => throw null; }
}

public partial class Minimum : QuantConnect.Indicators.WindowIndicator<QuantConnect.Indicators.IndicatorDataPoint>, QuantConnect.Indicators.IIndicatorWarmUpPeriodProvider
{
    public Minimum(int period) : base(default(string), default(int)) { }
    public override bool IsReady { get => throw null; }
}

public partial class Momentum : QuantConnect.Indicators.WindowIndicator<QuantConnect.Indicators.IndicatorDataPoint>, QuantConnect.Indicators.IIndicatorWarmUpPeriodProvider
{
    public Momentum(int period) : base(default(string), default(int)) { }
    public override bool IsReady { get => throw null; }
}

public partial class MovingAverageConvergenceDivergence : QuantConnect.Indicators.Indicator, QuantConnect.Indicators.IIndicatorWarmUpPeriodProvider
{
    public MovingAverageConvergenceDivergence(int fastPeriod, int slowPeriod, int signalPeriod, QuantConnect.Indicators.MovingAverageType type = QuantConnect.Indicators.MovingAverageType.Exponential) : base(default(string)) { }
    public QuantConnect.Indicators.IndicatorBase<QuantConnect.Indicators.IndicatorDataPoint> Signal { get => throw null; }
    public QuantConnect.Indicators.IndicatorBase<QuantConnect.Indicators.IndicatorDataPoint> Histogram { get => throw null; }
    public override bool IsReady { get => throw null; }
}

public enum MovingAverageType { Simple = 0, Exponential = 1, Wilders = 2, LinearWeightedMovingAverage = 3, DoubleExponential = 4, TripleExponential = 5, Triangular = 6, T3 = 7, Kama = 8, Hull = 9, Alma = 10, Zlema = 11, MGD = 12 }

public partial class OnBalanceVolume : QuantConnect.Indicators.TradeBarIndicator, QuantConnect.Indicators.IIndicatorWarmUpPeriodProvider
{
    public OnBalanceVolume() : base(default(string)) { }
    public override bool IsReady { get => throw null; }
}

public partial class RateOfChange : QuantConnect.Indicators.WindowIndicator<QuantConnect.Indicators.IndicatorDataPoint>, QuantConnect.Indicators.IIndicatorWarmUpPeriodProvider
{
    public RateOfChange(int period) : base(default(string), default(int)) { }
    public override bool IsReady { get => throw null; }
}

public partial class RelativeStrengthIndex : QuantConnect.Indicators.Indicator, QuantConnect.Indicators.IIndicatorWarmUpPeriodProvider
{
    public RelativeStrengthIndex(int period, QuantConnect.Indicators.MovingAverageType movingAverageType = QuantConnect.Indicators.MovingAverageType.Wilders) : base(default(string)) { }
    public override bool IsReady { get => throw null; }
}

public partial class SimpleMovingAverage : QuantConnect.Indicators.WindowIndicator<QuantConnect.Indicators.IndicatorDataPoint>, QuantConnect.Indicators.IIndicatorWarmUpPeriodProvider
{
    public SimpleMovingAverage(int period) : base(default(string), default(int)) { }
    public override bool IsReady { get => throw null; }
}

public partial class StandardDeviation : QuantConnect.Indicators.Variance
{
    public StandardDeviation(int period) : base(default(int)) { }
}

public partial class StochasticRelativeStrengthIndex : QuantConnect.Indicators.Indicator, QuantConnect.Indicators.IIndicatorWarmUpPeriodProvider
{
    public StochasticRelativeStrengthIndex(int rsiPeriod, int stochPeriod, int kSmoothingPeriod, int dSmoothingPeriod, QuantConnect.Indicators.MovingAverageType movingAverageType = QuantConnect.Indicators.MovingAverageType.Simple) : base(default(string)) { }
    public QuantConnect.Indicators.IndicatorBase<QuantConnect.Indicators.IndicatorDataPoint> K { get => throw null; }
    public QuantConnect.Indicators.IndicatorBase<QuantConnect.Indicators.IndicatorDataPoint> D { get => throw null; }
    public override bool IsReady { get => throw null; }
}

public abstract partial class TradeBarIndicator : QuantConnect.Indicators.IndicatorBase<QuantConnect.Data.Market.TradeBar>
{
    protected TradeBarIndicator(string name) : base(default(string)) { }
}

public partial class Variance : QuantConnect.Indicators.WindowIndicator<QuantConnect.Indicators.IndicatorDataPoint>, QuantConnect.Indicators.IIndicatorWarmUpPeriodProvider
{
    public Variance(int period) : base(default(string), default(int)) { }
}

public partial class VolumeWeightedAveragePriceIndicator : QuantConnect.Indicators.TradeBarIndicator, QuantConnect.Indicators.IIndicatorWarmUpPeriodProvider
{
    public VolumeWeightedAveragePriceIndicator(int period) : base(default(string)) { }
    public override bool IsReady { get => throw null; }
}

public abstract partial class WindowIndicator<T> : QuantConnect.Indicators.IndicatorBase<T>, QuantConnect.Indicators.IIndicatorWarmUpPeriodProvider where T : QuantConnect.Data.IBaseData
{
    protected WindowIndicator(string name, int period) : base(default(string)) { }
    public override bool IsReady { get => throw null; }
}
