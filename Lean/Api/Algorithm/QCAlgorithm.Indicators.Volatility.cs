using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Indicators;

namespace QuantConnect.Algorithm;

// Makes measures of volatility of a symbol, named as LEAN names them and fed with each bar of the resolution.
public partial class QCAlgorithm
{
    /// <summary>A <see cref="AccelerationBands"/> of a symbol.</summary>
    public AccelerationBands ABANDS(
        Symbol symbol, int period, decimal width = 4, MovingAverageType movingAverageType = MovingAverageType.Simple, Resolution? resolution = null, Func<IBaseData, TradeBar>? selector = null) =>
        Add<AccelerationBands, IBaseDataBar>(
            new AccelerationBands(CreateIndicatorName(symbol, $"ABANDS({period},{width})", resolution), period, width, movingAverageType),
            symbol, resolution, selector);

    /// <summary>A <see cref="AverageRange"/> of a symbol.</summary>
    public AverageRange AR(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Add<AverageRange, IBaseDataBar>(
            new AverageRange(CreateIndicatorName(symbol, $"AR({period})", resolution), period),
            symbol, resolution, selector);

    /// <summary>A <see cref="AverageTrueRange"/> of a symbol.</summary>
    public AverageTrueRange ATR(
        Symbol symbol, int period, MovingAverageType type = MovingAverageType.Simple, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Add<AverageTrueRange, IBaseDataBar>(
            new AverageTrueRange(CreateIndicatorName(symbol, $"ATR({period})", resolution), period, type),
            symbol, resolution, selector);

    /// <summary>A <see cref="BollingerBands"/> of a symbol.</summary>
    public BollingerBands BB(
        Symbol symbol, int period, decimal k, MovingAverageType movingAverageType = MovingAverageType.Simple, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(
            new BollingerBands(CreateIndicatorName(symbol, $"BB({period},{k})", resolution), period, k, movingAverageType),
            symbol, resolution, selector);

    /// <summary>A <see cref="ChoppinessIndex"/> of a symbol.</summary>
    public ChoppinessIndex CHOP(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Add<ChoppinessIndex, IBaseDataBar>(
            new ChoppinessIndex(CreateIndicatorName(symbol, $"CHOP({period})", resolution), period),
            symbol, resolution, selector);

    /// <summary>A <see cref="KeltnerChannels"/> of a symbol.</summary>
    public KeltnerChannels KCH(
        Symbol symbol, int period, decimal k, MovingAverageType movingAverageType = MovingAverageType.Simple, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Add<KeltnerChannels, IBaseDataBar>(
            new KeltnerChannels(CreateIndicatorName(symbol, $"KCH({period},{k})", resolution), period, k, movingAverageType),
            symbol, resolution, selector);

    /// <summary>A <see cref="MeanAbsoluteDeviation"/> of a symbol.</summary>
    public MeanAbsoluteDeviation MAD(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(new MeanAbsoluteDeviation(CreateIndicatorName(symbol, $"MAD({period})", resolution), period), symbol, resolution, selector);

    /// <summary>A <see cref="MassIndex"/> of a symbol.</summary>
    public MassIndex MASS(
        Symbol symbol, int emaPeriod = 9, int sumPeriod = 25, Resolution? resolution = null, Func<IBaseData, TradeBar>? selector = null) =>
        Add<MassIndex, TradeBar>(
            new MassIndex(CreateIndicatorName(symbol, $"MASS({emaPeriod},{sumPeriod})", resolution), emaPeriod, sumPeriod),
            symbol, resolution, selector);

    /// <summary>A <see cref="NormalizedAverageTrueRange"/> of a symbol.</summary>
    public NormalizedAverageTrueRange NATR(
        Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Add<NormalizedAverageTrueRange, IBaseDataBar>(
            new NormalizedAverageTrueRange(CreateIndicatorName(symbol, $"NATR({period})", resolution), period),
            symbol, resolution, selector);

    /// <summary>A <see cref="RogersSatchellVolatility"/> of a symbol.</summary>
    public RogersSatchellVolatility RSV(
        Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Add<RogersSatchellVolatility, IBaseDataBar>(
            new RogersSatchellVolatility(CreateIndicatorName(symbol, $"RSV({period})", resolution), period),
            symbol, resolution, selector);

    /// <summary>A <see cref="SqueezeMomentum"/> of a symbol.</summary>
    public SqueezeMomentum SM(
        Symbol symbol, int bollingerPeriod = 20, decimal bollingerMultiplier = 2m, int keltnerPeriod = 20, decimal keltnerMultiplier = 1.5m, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Add<SqueezeMomentum, IBaseDataBar>(
            new SqueezeMomentum(CreateIndicatorName(symbol, $"SM({bollingerPeriod}, {bollingerMultiplier}, {keltnerPeriod}, {keltnerMultiplier})", resolution), bollingerPeriod, bollingerMultiplier, keltnerPeriod, keltnerMultiplier),
            symbol, resolution, selector);

    /// <summary>A <see cref="StandardDeviation"/> of a symbol.</summary>
    public StandardDeviation STD(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(new StandardDeviation(CreateIndicatorName(symbol, $"STD({period})", resolution), period), symbol, resolution, selector);

    /// <summary>A <see cref="TargetDownsideDeviation"/> of a symbol.</summary>
    public TargetDownsideDeviation TDD(
        Symbol symbol, int period, double minimumAcceptableReturn = 0, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(
            new TargetDownsideDeviation(CreateIndicatorName(symbol, $"TDD({period},{minimumAcceptableReturn})", resolution), period, minimumAcceptableReturn),
            symbol, resolution, selector);

    /// <summary>A <see cref="TrueRange"/> of a symbol.</summary>
    public TrueRange TR(Symbol symbol, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Add<TrueRange, IBaseDataBar>(new TrueRange(CreateIndicatorName(symbol, "TR", resolution)), symbol, resolution, selector);

    /// <summary>A <see cref="Variance"/> of a symbol.</summary>
    public Variance V(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(new Variance(CreateIndicatorName(symbol, $"V({period})", resolution), period), symbol, resolution, selector);
}
