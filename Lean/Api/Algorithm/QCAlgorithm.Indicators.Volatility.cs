using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Indicators;

namespace QuantConnect.Algorithm;

// Makes measures of volatility of a symbol, named as LEAN names them and fed with each bar of the resolution.
public partial class QCAlgorithm
{
    /// <summary>A <see cref="AverageTrueRange"/> of a symbol.</summary>
    public AverageTrueRange ATR(
        Symbol symbol, int period, MovingAverageType type = MovingAverageType.Simple, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Add(new AverageTrueRange(CreateIndicatorName(symbol, $"ATR({period})", resolution), period, type), symbol, resolution, selector);

    /// <summary>A <see cref="BollingerBands"/> of a symbol.</summary>
    public BollingerBands BB(
        Symbol symbol, int period, decimal k, MovingAverageType movingAverageType = MovingAverageType.Simple, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(
            new BollingerBands(CreateIndicatorName(symbol, $"BB({period},{k})", resolution), period, k, movingAverageType),
            symbol, resolution, selector);

    /// <summary>A <see cref="MeanAbsoluteDeviation"/> of a symbol.</summary>
    public MeanAbsoluteDeviation MAD(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(new MeanAbsoluteDeviation(CreateIndicatorName(symbol, $"MAD({period})", resolution), period), symbol, resolution, selector);

    /// <summary>A <see cref="StandardDeviation"/> of a symbol.</summary>
    public StandardDeviation STD(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(new StandardDeviation(CreateIndicatorName(symbol, $"STD({period})", resolution), period), symbol, resolution, selector);

    /// <summary>A <see cref="TrueRange"/> of a symbol.</summary>
    public TrueRange TR(Symbol symbol, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Add(new TrueRange(CreateIndicatorName(symbol, "TR", resolution)), symbol, resolution, selector);

    /// <summary>A <see cref="Variance"/> of a symbol.</summary>
    public Variance V(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(new Variance(CreateIndicatorName(symbol, $"V({period})", resolution), period), symbol, resolution, selector);
}
