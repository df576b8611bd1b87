using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Indicators;

namespace QuantConnect.Algorithm;

// Makes indicators of volume of a symbol, named as LEAN names them and fed with each bar of the resolution.
public partial class QCAlgorithm
{
    /// <summary>A <see cref="OnBalanceVolume"/> of a symbol.</summary>
    public OnBalanceVolume OBV(Symbol symbol, Resolution? resolution = null, Func<IBaseData, TradeBar>? selector = null) =>
        Add(new OnBalanceVolume(CreateIndicatorName(symbol, "OBV", resolution)), symbol, resolution, selector);

    /// <summary>A <see cref="VolumeWeightedAveragePriceIndicator"/> of a symbol.</summary>
    public VolumeWeightedAveragePriceIndicator VWAP(
        Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, TradeBar>? selector = null) =>
        Add(
            new VolumeWeightedAveragePriceIndicator(CreateIndicatorName(symbol, $"VWAP({period})", resolution), period),
            symbol, resolution, selector);
}
