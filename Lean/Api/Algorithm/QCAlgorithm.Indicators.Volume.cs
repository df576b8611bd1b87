using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Indicators;

namespace QuantConnect.Algorithm;

// Makes indicators of volume of a symbol, named as LEAN names them and fed with each bar of the resolution.
public partial class QCAlgorithm
{
    /// <summary>A <see cref="AccumulationDistribution"/> of a symbol.</summary>
    public AccumulationDistribution AD(Symbol symbol, Resolution? resolution = null, Func<IBaseData, TradeBar>? selector = null) =>
        Add<AccumulationDistribution, TradeBar>(
            new AccumulationDistribution(CreateIndicatorName(symbol, "AD", resolution)),
            symbol, resolution, selector);

    /// <summary>A <see cref="AccumulationDistributionOscillator"/> of a symbol.</summary>
    public AccumulationDistributionOscillator ADOSC(
        Symbol symbol, int fastPeriod, int slowPeriod, Resolution? resolution = null, Func<IBaseData, TradeBar>? selector = null) =>
        Add<AccumulationDistributionOscillator, TradeBar>(
            new AccumulationDistributionOscillator(CreateIndicatorName(symbol, $"ADOSC({fastPeriod},{slowPeriod})", resolution), fastPeriod, slowPeriod),
            symbol, resolution, selector);

    /// <summary>A <see cref="ChaikinMoneyFlow"/> of a symbol.</summary>
    public ChaikinMoneyFlow CMF(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, TradeBar>? selector = null) =>
        Add<ChaikinMoneyFlow, TradeBar>(
            new ChaikinMoneyFlow(CreateIndicatorName(symbol, $"CMF({period})", resolution), period),
            symbol, resolution, selector);

    /// <summary>A <see cref="ChaikinOscillator"/> of a symbol.</summary>
    public ChaikinOscillator CO(
        Symbol symbol, int fastPeriod, int slowPeriod, Resolution? resolution = null, Func<IBaseData, TradeBar>? selector = null) =>
        Add<ChaikinOscillator, TradeBar>(
            new ChaikinOscillator(CreateIndicatorName(symbol, $"CO({fastPeriod},{slowPeriod})", resolution), fastPeriod, slowPeriod),
            symbol, resolution, selector);

    /// <summary>A <see cref="EaseOfMovementValue"/> of a symbol.</summary>
    public EaseOfMovementValue EMV(
        Symbol symbol, int period = 1, int scale = 10000, Resolution? resolution = null, Func<IBaseData, TradeBar>? selector = null) =>
        Add<EaseOfMovementValue, TradeBar>(
            new EaseOfMovementValue(CreateIndicatorName(symbol, $"EMV({period}, {scale})", resolution), period, scale),
            symbol, resolution, selector);

    /// <summary>A <see cref="ForceIndex"/> of a symbol.</summary>
    public ForceIndex FI(
        Symbol symbol, int period, MovingAverageType type = MovingAverageType.Exponential, Resolution? resolution = null, Func<IBaseData, TradeBar>? selector = null) =>
        Add<ForceIndex, TradeBar>(
            new ForceIndex(CreateIndicatorName(symbol, $"FI({period})", resolution), period, type),
            symbol, resolution, selector);

    /// <summary>A <see cref="MoneyFlowIndex"/> of a symbol.</summary>
    public MoneyFlowIndex MFI(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, TradeBar>? selector = null) =>
        Add<MoneyFlowIndex, TradeBar>(
            new MoneyFlowIndex(CreateIndicatorName(symbol, $"MFI({period})", resolution), period),
            symbol, resolution, selector);

    /// <summary>A <see cref="OnBalanceVolume"/> of a symbol.</summary>
    public OnBalanceVolume OBV(Symbol symbol, Resolution? resolution = null, Func<IBaseData, TradeBar>? selector = null) =>
        Add<OnBalanceVolume, TradeBar>(new OnBalanceVolume(CreateIndicatorName(symbol, "OBV", resolution)), symbol, resolution, selector);

    /// <summary>A <see cref="SmoothedOnBalanceVolume"/> of a symbol.</summary>
    public SmoothedOnBalanceVolume SOBV(
        Symbol symbol, int period, MovingAverageType type = MovingAverageType.Simple, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Add<SmoothedOnBalanceVolume, IBaseDataBar>(
            new SmoothedOnBalanceVolume(CreateIndicatorName(symbol, $"SOBV({period})", resolution), period, type),
            symbol, resolution, selector);

    /// <summary>A <see cref="VolumeWeightedAveragePriceIndicator"/> of a symbol.</summary>
    public VolumeWeightedAveragePriceIndicator VWAP(
        Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, TradeBar>? selector = null) =>
        Add<VolumeWeightedAveragePriceIndicator, TradeBar>(
            new VolumeWeightedAveragePriceIndicator(CreateIndicatorName(symbol, $"VWAP({period})", resolution), period),
            symbol, resolution, selector);

    /// <summary>A <see cref="VolumeWeightedMovingAverage"/> of a symbol.</summary>
    public VolumeWeightedMovingAverage VWMA(
        Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, TradeBar>? selector = null) =>
        Add<VolumeWeightedMovingAverage, TradeBar>(
            new VolumeWeightedMovingAverage(CreateIndicatorName(symbol, $"VWMA({period})", resolution), period),
            symbol, resolution, selector);
}
