using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Indicators;

namespace QuantConnect.Algorithm;

// Makes indicators of trend of a symbol, named as LEAN names them and fed with each bar of the resolution.
public partial class QCAlgorithm
{
    /// <summary>A <see cref="AbsolutePriceOscillator"/> of a symbol.</summary>
    public AbsolutePriceOscillator APO(
        Symbol symbol, int fastPeriod, int slowPeriod, MovingAverageType movingAverageType, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(
            new AbsolutePriceOscillator(CreateIndicatorName(symbol, $"APO({fastPeriod},{slowPeriod})", resolution), fastPeriod, slowPeriod, movingAverageType),
            symbol, resolution, selector);

    /// <summary>A <see cref="ChandeKrollStop"/> of a symbol.</summary>
    public ChandeKrollStop CKS(
        Symbol symbol, int atrPeriod, decimal atrMult, int period, MovingAverageType movingAverageType = MovingAverageType.Wilders, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Add<ChandeKrollStop, IBaseDataBar>(
            new ChandeKrollStop(CreateIndicatorName(symbol, $"CKS({atrPeriod},{atrMult},{period})", resolution), atrPeriod, atrMult, period, movingAverageType),
            symbol, resolution, selector);

    /// <summary>A <see cref="DonchianChannel"/> of a symbol.</summary>
    public DonchianChannel DCH(
        Symbol symbol, int upperPeriod, int lowerPeriod, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Add<DonchianChannel, IBaseDataBar>(
            new DonchianChannel(CreateIndicatorName(symbol, $"DCH({upperPeriod},{lowerPeriod})", resolution), upperPeriod, lowerPeriod),
            symbol, resolution, selector);

    /// <summary>A <see cref="Indicators.HeikinAshi"/> of a symbol.</summary>
    public HeikinAshi HeikinAshi(Symbol symbol, Resolution? resolution = null, Func<IBaseData, TradeBar>? selector = null) =>
        Add<HeikinAshi, IBaseDataBar>(new HeikinAshi(CreateIndicatorName(symbol, "HA", resolution)), symbol, resolution, selector);

    /// <summary>A <see cref="IchimokuKinkoHyo"/> of a symbol.</summary>
    public IchimokuKinkoHyo ICHIMOKU(
        Symbol symbol, int tenkanPeriod, int kijunPeriod, int senkouAPeriod, int senkouBPeriod, int senkouADelayPeriod, int senkouBDelayPeriod, Resolution? resolution = null, Func<IBaseData, TradeBar>? selector = null) =>
        Add<IchimokuKinkoHyo, IBaseDataBar>(
            new IchimokuKinkoHyo(CreateIndicatorName(symbol, $"ICHIMOKU({tenkanPeriod},{kijunPeriod},{senkouAPeriod},{senkouBPeriod},{senkouADelayPeriod},{senkouBDelayPeriod})", resolution), tenkanPeriod, kijunPeriod, senkouAPeriod, senkouBPeriod, senkouADelayPeriod, senkouBDelayPeriod),
            symbol, resolution, selector);

    /// <summary>A <see cref="MovingAverageConvergenceDivergence"/> of a symbol.</summary>
    public MovingAverageConvergenceDivergence MACD(
        Symbol symbol, int fastPeriod, int slowPeriod, int signalPeriod, MovingAverageType type = MovingAverageType.Exponential, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(
            new MovingAverageConvergenceDivergence(CreateIndicatorName(symbol, $"MACD({fastPeriod},{slowPeriod},{signalPeriod})", resolution), fastPeriod, slowPeriod, signalPeriod, type),
            symbol, resolution, selector);

    /// <summary>A <see cref="MidPoint"/> of a symbol.</summary>
    public MidPoint MIDPOINT(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(new MidPoint(CreateIndicatorName(symbol, $"MIDPOINT({period})", resolution), period), symbol, resolution, selector);

    /// <summary>A <see cref="MidPrice"/> of a symbol.</summary>
    public MidPrice MIDPRICE(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Add<MidPrice, IBaseDataBar>(
            new MidPrice(CreateIndicatorName(symbol, $"MIDPRICE({period})", resolution), period),
            symbol, resolution, selector);

    /// <summary>A <see cref="PercentagePriceOscillator"/> of a symbol.</summary>
    public PercentagePriceOscillator PPO(
        Symbol symbol, int fastPeriod, int slowPeriod, MovingAverageType movingAverageType, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(
            new PercentagePriceOscillator(CreateIndicatorName(symbol, $"PPO({fastPeriod},{slowPeriod})", resolution), fastPeriod, slowPeriod, movingAverageType),
            symbol, resolution, selector);

    /// <summary>A <see cref="ParabolicStopAndReverse"/> of a symbol.</summary>
    public ParabolicStopAndReverse PSAR(
        Symbol symbol, decimal afStart = 0.02m, decimal afIncrement = 0.02m, decimal afMax = 0.2m, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Add<ParabolicStopAndReverse, IBaseDataBar>(
            new ParabolicStopAndReverse(CreateIndicatorName(symbol, $"PSAR({afStart},{afIncrement},{afMax})", resolution), afStart, afIncrement, afMax),
            symbol, resolution, selector);

    /// <summary>A <see cref="RegressionChannel"/> of a symbol.</summary>
    public RegressionChannel RC(
        Symbol symbol, int period, decimal k, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(new RegressionChannel(CreateIndicatorName(symbol, $"RC({period},{k})", resolution), period, k), symbol, resolution, selector);

    /// <summary>A <see cref="ParabolicStopAndReverseExtended"/> of a symbol.</summary>
    public ParabolicStopAndReverseExtended SAREXT(
        Symbol symbol, decimal sarStart = 0.0m, decimal offsetOnReverse = 0.0m, decimal afStartShort = 0.02m, decimal afIncrementShort = 0.02m, decimal afMaxShort = 0.2m, decimal afStartLong = 0.02m, decimal afIncrementLong = 0.02m, decimal afMaxLong = 0.2m, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Add<ParabolicStopAndReverseExtended, IBaseDataBar>(
            new ParabolicStopAndReverseExtended(CreateIndicatorName(symbol, $"SAREXT({sarStart},{offsetOnReverse},{afStartShort},{afIncrementShort},{afMaxShort},{afStartLong},{afIncrementLong},{afMaxLong})", resolution), sarStart, offsetOnReverse, afStartShort, afIncrementShort, afMaxShort, afStartLong, afIncrementLong, afMaxLong),
            symbol, resolution, selector);

    /// <summary>A <see cref="SuperTrend"/> of a symbol.</summary>
    public SuperTrend STR(
        Symbol symbol, int period, decimal multiplier, MovingAverageType movingAverageType = MovingAverageType.Wilders, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Add<SuperTrend, IBaseDataBar>(
            new SuperTrend(CreateIndicatorName(symbol, $"STR({period},{multiplier})", resolution), period, multiplier, movingAverageType),
            symbol, resolution, selector);

    /// <summary>A <see cref="Trix"/> of a symbol.</summary>
    public Trix TRIX(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(new Trix(CreateIndicatorName(symbol, $"TRIX({period})", resolution), period), symbol, resolution, selector);

    /// <summary>A <see cref="Vortex"/> of a symbol.</summary>
    public Vortex VTX(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Add<Vortex, IBaseDataBar>(new Vortex(CreateIndicatorName(symbol, $"VTX({period})", resolution), period), symbol, resolution, selector);

    /// <summary>A <see cref="ZigZag"/> of a symbol.</summary>
    public ZigZag ZZ(
        Symbol symbol, decimal sensitivity = 0.05m, int minTrendLength = 1, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Add<ZigZag, IBaseDataBar>(
            new ZigZag(CreateIndicatorName(symbol, $"ZZ({sensitivity},{minTrendLength})", resolution), sensitivity, minTrendLength),
            symbol, resolution, selector);
}
