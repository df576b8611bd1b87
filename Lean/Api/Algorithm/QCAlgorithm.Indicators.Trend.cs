using QuantConnect.Data;
using QuantConnect.Indicators;

namespace QuantConnect.Algorithm;

// Makes indicators of trend of a symbol, named as LEAN names them and fed with each bar of the resolution.
public partial class QCAlgorithm
{
    /// <summary>A <see cref="MovingAverageConvergenceDivergence"/> of a symbol.</summary>
    public MovingAverageConvergenceDivergence MACD(
        Symbol symbol, int fastPeriod, int slowPeriod, int signalPeriod, MovingAverageType type = MovingAverageType.Exponential, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(
            new MovingAverageConvergenceDivergence(CreateIndicatorName(symbol, $"MACD({fastPeriod},{slowPeriod},{signalPeriod})", resolution), fastPeriod, slowPeriod, signalPeriod, type),
            symbol, resolution, selector);
}
