using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Indicators;

namespace QuantConnect.Algorithm;

// Makes oscillators of a symbol, named as LEAN names them and fed with each bar of the resolution.
public partial class QCAlgorithm
{
    /// <summary>A <see cref="AverageDirectionalIndex"/> of a symbol.</summary>
    public AverageDirectionalIndex ADX(
        Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Add<AverageDirectionalIndex, IBaseDataBar>(
            new AverageDirectionalIndex(CreateIndicatorName(symbol, $"ADX({period})", resolution), period),
            symbol, resolution, selector);

    /// <summary>A <see cref="AverageDirectionalMovementIndexRating"/> of a symbol.</summary>
    public AverageDirectionalMovementIndexRating ADXR(
        Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Add<AverageDirectionalMovementIndexRating, IBaseDataBar>(
            new AverageDirectionalMovementIndexRating(CreateIndicatorName(symbol, $"ADXR({period})", resolution), period),
            symbol, resolution, selector);

    /// <summary>A <see cref="AwesomeOscillator"/> of a symbol.</summary>
    public AwesomeOscillator AO(
        Symbol symbol, int fastPeriod, int slowPeriod, MovingAverageType type, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Add<AwesomeOscillator, IBaseDataBar>(
            new AwesomeOscillator(CreateIndicatorName(symbol, $"AO({fastPeriod},{slowPeriod},{type})", resolution), fastPeriod, slowPeriod, type),
            symbol, resolution, selector);

    /// <summary>A <see cref="AroonOscillator"/> of a symbol.</summary>
    public AroonOscillator AROON(
        Symbol symbol, int upPeriod, int downPeriod, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Add<AroonOscillator, IBaseDataBar>(
            new AroonOscillator(CreateIndicatorName(symbol, $"AROON({upPeriod},{downPeriod})", resolution), upPeriod, downPeriod),
            symbol, resolution, selector);

    /// <summary>A <see cref="BalanceOfPower"/> of a symbol.</summary>
    public BalanceOfPower BOP(Symbol symbol, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Add<BalanceOfPower, IBaseDataBar>(new BalanceOfPower(CreateIndicatorName(symbol, "BOP", resolution)), symbol, resolution, selector);

    /// <summary>A <see cref="CoppockCurve"/> of a symbol.</summary>
    public CoppockCurve CC(
        Symbol symbol, int shortRocPeriod = 11, int longRocPeriod = 14, int lwmaPeriod = 10, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(
            new CoppockCurve(CreateIndicatorName(symbol, $"CC({shortRocPeriod},{longRocPeriod},{lwmaPeriod})", resolution), shortRocPeriod, longRocPeriod, lwmaPeriod),
            symbol, resolution, selector);

    /// <summary>A <see cref="CommodityChannelIndex"/> of a symbol.</summary>
    public CommodityChannelIndex CCI(
        Symbol symbol, int period, MovingAverageType movingAverageType = MovingAverageType.Simple, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Add<CommodityChannelIndex, IBaseDataBar>(
            new CommodityChannelIndex(CreateIndicatorName(symbol, $"CCI({period})", resolution), period, movingAverageType),
            symbol, resolution, selector);

    /// <summary>A <see cref="ChandeMomentumOscillator"/> of a symbol.</summary>
    public ChandeMomentumOscillator CMO(
        Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(new ChandeMomentumOscillator(CreateIndicatorName(symbol, $"CMO({period})", resolution), period), symbol, resolution, selector);

    /// <summary>A <see cref="ConnorsRelativeStrengthIndex"/> of a symbol.</summary>
    public ConnorsRelativeStrengthIndex CRSI(
        Symbol symbol, int rsiPeriod, int rsiPeriodStreak, int lookBackPeriod, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(
            new ConnorsRelativeStrengthIndex(CreateIndicatorName(symbol, $"CRSI({rsiPeriod},{rsiPeriodStreak},{lookBackPeriod})", resolution), rsiPeriod, rsiPeriodStreak, lookBackPeriod),
            symbol, resolution, selector);

    /// <summary>A <see cref="DeMarkerIndicator"/> of a symbol.</summary>
    public DeMarkerIndicator DEM(
        Symbol symbol, int period, MovingAverageType type, Resolution? resolution = null, Func<IBaseData, TradeBar>? selector = null) =>
        Add<DeMarkerIndicator, IBaseDataBar>(
            new DeMarkerIndicator(CreateIndicatorName(symbol, $"DEM({period},{type})", resolution), period, type),
            symbol, resolution, selector);

    /// <summary>A <see cref="DerivativeOscillator"/> of a symbol.</summary>
    public DerivativeOscillator DO(
        Symbol symbol, int rsiPeriod, int smoothingRsiPeriod, int doubleSmoothingRsiPeriod, int signalLinePeriod, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(
            new DerivativeOscillator(CreateIndicatorName(symbol, $"DO({rsiPeriod},{smoothingRsiPeriod},{doubleSmoothingRsiPeriod},{signalLinePeriod})", resolution), rsiPeriod, smoothingRsiPeriod, doubleSmoothingRsiPeriod, signalLinePeriod),
            symbol, resolution, selector);

    /// <summary>A <see cref="DetrendedPriceOscillator"/> of a symbol.</summary>
    public DetrendedPriceOscillator DPO(
        Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(new DetrendedPriceOscillator(CreateIndicatorName(symbol, $"DPO({period})", resolution), period), symbol, resolution, selector);

    /// <summary>A <see cref="FisherTransform"/> of a symbol.</summary>
    public FisherTransform FISH(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, TradeBar>? selector = null) =>
        Add<FisherTransform, IBaseDataBar>(
            new FisherTransform(CreateIndicatorName(symbol, $"FISH({period})", resolution), period),
            symbol, resolution, selector);

    /// <summary>A <see cref="InternalBarStrength"/> of a symbol.</summary>
    public InternalBarStrength IBS(Symbol symbol, Resolution? resolution = null, Func<IBaseData, TradeBar>? selector = null) =>
        Add<InternalBarStrength, IBaseDataBar>(new InternalBarStrength(CreateIndicatorName(symbol, "IBS", resolution)), symbol, resolution, selector);

    /// <summary>A <see cref="KnowSureThing"/> of a symbol.</summary>
    public KnowSureThing KST(
        Symbol symbol, int roc1Period = 10, int roc1MaPeriod = 10, int roc2Period = 15, int roc2MaPeriod = 10, int roc3Period = 20, int roc3MaPeriod = 10, int roc4Period = 30, int roc4MaPeriod = 15, int signalPeriod = 9, MovingAverageType movingAverageType = MovingAverageType.Simple, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(
            new KnowSureThing(CreateIndicatorName(symbol, $"KST({roc1Period},{roc1MaPeriod},{roc2Period},{roc2MaPeriod},{roc3Period},{roc3MaPeriod},{roc4Period},{roc4MaPeriod},{signalPeriod},{movingAverageType})", resolution), roc1Period, roc1MaPeriod, roc2Period, roc2MaPeriod, roc3Period, roc3MaPeriod, roc4Period, roc4MaPeriod, signalPeriod, movingAverageType),
            symbol, resolution, selector);

    /// <summary>A <see cref="LogReturn"/> of a symbol.</summary>
    public LogReturn LOGR(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(new LogReturn(CreateIndicatorName(symbol, $"LOGR({period})", resolution), period), symbol, resolution, selector);

    /// <summary>A <see cref="Momentum"/> of a symbol.</summary>
    public Momentum MOM(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(new Momentum(CreateIndicatorName(symbol, $"MOM({period})", resolution), period), symbol, resolution, selector);

    /// <summary>A <see cref="Momersion"/> of a symbol.</summary>
    public Momersion MOMERSION(
        Symbol symbol, int? minPeriod, int fullPeriod, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(
            new Momersion(CreateIndicatorName(symbol, $"MOMERSION({minPeriod},{fullPeriod})", resolution), minPeriod, fullPeriod),
            symbol, resolution, selector);

    /// <summary>A <see cref="MomentumPercent"/> of a symbol.</summary>
    public MomentumPercent MOMP(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(new MomentumPercent(CreateIndicatorName(symbol, $"MOMP({period})", resolution), period), symbol, resolution, selector);

    /// <summary>A <see cref="PremierStochasticOscillator"/> of a symbol.</summary>
    public PremierStochasticOscillator PSO(
        Symbol symbol, int period, int emaPeriod, Resolution? resolution = null, Func<IBaseData, TradeBar>? selector = null) =>
        Add<PremierStochasticOscillator, IBaseDataBar>(
            new PremierStochasticOscillator(CreateIndicatorName(symbol, $"PSO({period},{emaPeriod})", resolution), period, emaPeriod),
            symbol, resolution, selector);

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

    /// <summary>A <see cref="RelativeVigorIndex"/> of a symbol.</summary>
    public RelativeVigorIndex RVI(
        Symbol symbol, int period, MovingAverageType movingAverageType = MovingAverageType.Simple, Resolution? resolution = null, Func<IBaseData, TradeBar>? selector = null) =>
        Add<RelativeVigorIndex, IBaseDataBar>(
            new RelativeVigorIndex(CreateIndicatorName(symbol, $"RVI({period},{movingAverageType})", resolution), period, movingAverageType),
            symbol, resolution, selector);

    /// <summary>A <see cref="StochasticRelativeStrengthIndex"/> of a symbol.</summary>
    public StochasticRelativeStrengthIndex SRSI(
        Symbol symbol, int rsiPeriod, int stochPeriod, int kSmoothingPeriod, int dSmoothingPeriod, MovingAverageType movingAverageType = MovingAverageType.Simple, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(
            new StochasticRelativeStrengthIndex(CreateIndicatorName(symbol, $"SRSI({rsiPeriod},{stochPeriod},{kSmoothingPeriod},{dSmoothingPeriod})", resolution), rsiPeriod, stochPeriod, kSmoothingPeriod, dSmoothingPeriod, movingAverageType),
            symbol, resolution, selector);

    /// <summary>A <see cref="SchaffTrendCycle"/> of a symbol.</summary>
    public SchaffTrendCycle STC(
        Symbol symbol, int cyclePeriod, int fastPeriod, int slowPeriod, MovingAverageType movingAverageType = MovingAverageType.Exponential, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(
            new SchaffTrendCycle(CreateIndicatorName(symbol, $"STC({cyclePeriod},{fastPeriod},{slowPeriod})", resolution), cyclePeriod, fastPeriod, slowPeriod, movingAverageType),
            symbol, resolution, selector);

    /// <summary>A <see cref="Stochastic"/> of a symbol.</summary>
    public Stochastic STO(
        Symbol symbol, int period, int kPeriod, int dPeriod, Resolution? resolution = null, Func<IBaseData, TradeBar>? selector = null) =>
        Add<Stochastic, IBaseDataBar>(
            new Stochastic(CreateIndicatorName(symbol, $"STO({period},{kPeriod},{dPeriod})", resolution), period, kPeriod, dPeriod),
            symbol, resolution, selector);

    /// <summary>A <see cref="TrueStrengthIndex"/> of a symbol.</summary>
    public TrueStrengthIndex TSI(
        Symbol symbol, int longTermPeriod = 25, int shortTermPeriod = 13, int signalPeriod = 7, MovingAverageType signalType = MovingAverageType.Exponential, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(
            new TrueStrengthIndex(CreateIndicatorName(symbol, $"TSI({longTermPeriod},{shortTermPeriod},{signalPeriod})", resolution), longTermPeriod, shortTermPeriod, signalPeriod, signalType),
            symbol, resolution, selector);

    /// <summary>A <see cref="UltimateOscillator"/> of a symbol.</summary>
    public UltimateOscillator ULTOSC(
        Symbol symbol, int period1, int period2, int period3, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Add<UltimateOscillator, IBaseDataBar>(
            new UltimateOscillator(CreateIndicatorName(symbol, $"ULTOSC({period1},{period2},{period3})", resolution), period1, period2, period3),
            symbol, resolution, selector);

    /// <summary>A <see cref="WilliamsPercentR"/> of a symbol.</summary>
    public WilliamsPercentR WILR(
        Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Add<WilliamsPercentR, IBaseDataBar>(
            new WilliamsPercentR(CreateIndicatorName(symbol, $"WILR({period})", resolution), period),
            symbol, resolution, selector);

    /// <summary>A <see cref="WaveTrendOscillator"/> of a symbol.</summary>
    public WaveTrendOscillator WTO(
        Symbol symbol, int channelPeriod, int averagePeriod, int signalPeriod, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Add<WaveTrendOscillator, IBaseDataBar>(
            new WaveTrendOscillator(CreateIndicatorName(symbol, $"WTO({channelPeriod},{averagePeriod},{signalPeriod})", resolution), channelPeriod, averagePeriod, signalPeriod),
            symbol, resolution, selector);
}
