using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Indicators;

namespace QuantConnect.Algorithm;

// Makes moving averages of a symbol, named as LEAN names them and fed with each bar of the resolution.
public partial class QCAlgorithm
{
    /// <summary>A <see cref="ArnaudLegouxMovingAverage"/> of a symbol.</summary>
    public ArnaudLegouxMovingAverage ALMA(
        Symbol symbol, int period, int sigma = 6, decimal offset = 0.85m, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(
            new ArnaudLegouxMovingAverage(CreateIndicatorName(symbol, $"ALMA({period},{sigma},{offset})", resolution), period, sigma, offset),
            symbol, resolution, selector);

    /// <summary>A <see cref="DoubleExponentialMovingAverage"/> of a symbol.</summary>
    public DoubleExponentialMovingAverage DEMA(
        Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(new DoubleExponentialMovingAverage(CreateIndicatorName(symbol, $"DEMA({period})", resolution), period), symbol, resolution, selector);

    /// <summary>A <see cref="ExponentialMovingAverage"/> of a symbol.</summary>
    public ExponentialMovingAverage EMA(
        Symbol symbol, int period, decimal smoothingFactor, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(
            new ExponentialMovingAverage(CreateIndicatorName(symbol, $"EMA({period})", resolution), period, smoothingFactor),
            symbol, resolution, selector);

    /// <summary>A <see cref="FractalAdaptiveMovingAverage"/> of a symbol.</summary>
    public FractalAdaptiveMovingAverage FRAMA(
        Symbol symbol, int period, int longPeriod = 198, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Add<FractalAdaptiveMovingAverage, IBaseDataBar>(
            new FractalAdaptiveMovingAverage(CreateIndicatorName(symbol, $"FRAMA({period},{longPeriod})", resolution), period, longPeriod),
            symbol, resolution, selector);

    /// <summary>A <see cref="HullMovingAverage"/> of a symbol.</summary>
    public HullMovingAverage HMA(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(new HullMovingAverage(CreateIndicatorName(symbol, $"HMA({period})", resolution), period), symbol, resolution, selector);

    /// <summary>A <see cref="KaufmanAdaptiveMovingAverage"/> of a symbol.</summary>
    public KaufmanAdaptiveMovingAverage KAMA(
        Symbol symbol, int period, int fastEmaPeriod, int slowEmaPeriod, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(
            new KaufmanAdaptiveMovingAverage(CreateIndicatorName(symbol, $"KAMA({period},{fastEmaPeriod},{slowEmaPeriod})", resolution), period, fastEmaPeriod, slowEmaPeriod),
            symbol, resolution, selector);

    /// <summary>A <see cref="KaufmanEfficiencyRatio"/> of a symbol.</summary>
    public KaufmanEfficiencyRatio KER(
        Symbol symbol, int period = 2, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(new KaufmanEfficiencyRatio(CreateIndicatorName(symbol, $"KER({period})", resolution), period), symbol, resolution, selector);

    /// <summary>A <see cref="LeastSquaresMovingAverage"/> of a symbol.</summary>
    public LeastSquaresMovingAverage LSMA(
        Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(new LeastSquaresMovingAverage(CreateIndicatorName(symbol, $"LSMA({period})", resolution), period), symbol, resolution, selector);

    /// <summary>A <see cref="LinearWeightedMovingAverage"/> of a symbol.</summary>
    public LinearWeightedMovingAverage LWMA(
        Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(new LinearWeightedMovingAverage(CreateIndicatorName(symbol, $"LWMA({period})", resolution), period), symbol, resolution, selector);

    /// <summary>A <see cref="McGinleyDynamic"/> of a symbol.</summary>
    public McGinleyDynamic MGD(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(new McGinleyDynamic(CreateIndicatorName(symbol, $"MGD({period})", resolution), period), symbol, resolution, selector);

    /// <summary>A <see cref="RelativeMovingAverage"/> of a symbol.</summary>
    public RelativeMovingAverage RMA(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(new RelativeMovingAverage(CreateIndicatorName(symbol, $"RMA({period})", resolution), period), symbol, resolution, selector);

    /// <summary>A <see cref="SimpleMovingAverage"/> of a symbol.</summary>
    public SimpleMovingAverage SMA(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(new SimpleMovingAverage(CreateIndicatorName(symbol, $"SMA({period})", resolution), period), symbol, resolution, selector);

    /// <summary>A <see cref="Sum"/> of a symbol.</summary>
    public Sum SUM(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(new Sum(CreateIndicatorName(symbol, $"SUM({period})", resolution), period), symbol, resolution, selector);

    /// <summary>A <see cref="T3MovingAverage"/> of a symbol.</summary>
    public T3MovingAverage T3(
        Symbol symbol, int period, decimal volumeFactor = 0.7m, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(
            new T3MovingAverage(CreateIndicatorName(symbol, $"T3({period},{volumeFactor})", resolution), period, volumeFactor),
            symbol, resolution, selector);

    /// <summary>A <see cref="TripleExponentialMovingAverage"/> of a symbol.</summary>
    public TripleExponentialMovingAverage TEMA(
        Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(new TripleExponentialMovingAverage(CreateIndicatorName(symbol, $"TEMA({period})", resolution), period), symbol, resolution, selector);

    /// <summary>A <see cref="TriangularMovingAverage"/> of a symbol.</summary>
    public TriangularMovingAverage TRIMA(
        Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(new TriangularMovingAverage(CreateIndicatorName(symbol, $"TRIMA({period})", resolution), period), symbol, resolution, selector);

    /// <summary>A <see cref="VariableIndexDynamicAverage"/> of a symbol.</summary>
    public VariableIndexDynamicAverage VIDYA(
        Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(new VariableIndexDynamicAverage(CreateIndicatorName(symbol, $"VIDYA({period})", resolution), period), symbol, resolution, selector);

    /// <summary>A <see cref="WilderMovingAverage"/> of a symbol.</summary>
    public WilderMovingAverage WWMA(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(new WilderMovingAverage(CreateIndicatorName(symbol, $"WWMA({period})", resolution), period), symbol, resolution, selector);

    /// <summary>A <see cref="ZeroLagExponentialMovingAverage"/> of a symbol.</summary>
    public ZeroLagExponentialMovingAverage ZLEMA(
        Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(new ZeroLagExponentialMovingAverage(CreateIndicatorName(symbol, $"ZLEMA({period})", resolution), period), symbol, resolution, selector);
}
