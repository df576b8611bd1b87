using QuantConnect.Data;
using QuantConnect.Indicators;

namespace QuantConnect.Algorithm;

// Makes oscillators of a symbol, named as LEAN names them and fed with each bar of the resolution.
public partial class QCAlgorithm
{
    /// <summary>A <see cref="LogReturn"/> of a symbol.</summary>
    public LogReturn LOGR(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(new LogReturn(CreateIndicatorName(symbol, $"LOGR({period})", resolution), period), symbol, resolution, selector);

    /// <summary>A <see cref="Momentum"/> of a symbol.</summary>
    public Momentum MOM(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(new Momentum(CreateIndicatorName(symbol, $"MOM({period})", resolution), period), symbol, resolution, selector);

    /// <summary>A <see cref="MomentumPercent"/> of a symbol.</summary>
    public MomentumPercent MOMP(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(new MomentumPercent(CreateIndicatorName(symbol, $"MOMP({period})", resolution), period), symbol, resolution, selector);

    /// <summary>A <see cref="RateOfChange"/> of a symbol.</summary>
    public RateOfChange ROC(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(new RateOfChange(CreateIndicatorName(symbol, $"ROC({period})", resolution), period), symbol, resolution, selector);

    /// <summary>A <see cref="RateOfChangePercent"/> of a symbol.</summary>
    public RateOfChangePercent ROCP(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(new RateOfChangePercent(CreateIndicatorName(symbol, $"ROCP({period})", resolution), period), symbol, resolution, selector);

    /// <summary>A <see cref="RateOfChangeRatio"/> of a symbol.</summary>
    public RateOfChangeRatio ROCR(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(new RateOfChangeRatio(CreateIndicatorName(symbol, $"ROCR({period})", resolution), period), symbol, resolution, selector);

    /// <summary>A <see cref="RelativeStrengthIndex"/> of a symbol.</summary>
    public RelativeStrengthIndex RSI(
        Symbol symbol, int period, MovingAverageType movingAverageType = MovingAverageType.Wilders, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(
            new RelativeStrengthIndex(CreateIndicatorName(symbol, $"RSI({period},{movingAverageType})", resolution), period, movingAverageType),
            symbol, resolution, selector);

    /// <summary>A <see cref="StochasticRelativeStrengthIndex"/> of a symbol.</summary>
    public StochasticRelativeStrengthIndex SRSI(
        Symbol symbol, int rsiPeriod, int stochPeriod, int kSmoothingPeriod, int dSmoothingPeriod, MovingAverageType movingAverageType = MovingAverageType.Simple, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(
            new StochasticRelativeStrengthIndex(CreateIndicatorName(symbol, $"SRSI({rsiPeriod},{stochPeriod},{kSmoothingPeriod},{dSmoothingPeriod})", resolution), rsiPeriod, stochPeriod, kSmoothingPeriod, dSmoothingPeriod, movingAverageType),
            symbol, resolution, selector);
}
