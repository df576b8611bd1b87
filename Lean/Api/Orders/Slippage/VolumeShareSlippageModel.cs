using QuantConnect.Data.Market;
using QuantConnect.Securities;

namespace QuantConnect.Orders.Slippage;

/// <summary>Grows with the square of the order's share of the last bar's volume, up to a limit.</summary>
public class VolumeShareSlippageModel : ISlippageModel
{
    private readonly decimal _volumeLimit;
    private readonly decimal _priceImpact;

    /// <summary>Slippage by volume.</summary>
    /// <param name="volumeLimit">Largest share of the volume that counts.</param>
    /// <param name="priceImpact">Share of the price that a share of 1 would move it.</param>
    public VolumeShareSlippageModel(decimal volumeLimit = 0.025m, decimal priceImpact = 0.1m)
    {
        _volumeLimit = volumeLimit;
        _priceImpact = priceImpact;
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The last point is no bar, so that it has no volume.</exception>
    public decimal GetSlippageApproximation(Security asset, Order order)
    {
        if (asset.GetLastData() is not { } last) return 0;
        var volume = last switch
        {
            TradeBar bar => bar.Volume,
            QuoteBar bar => order.Direction == OrderDirection.Buy ? bar.LastBidSize : bar.LastAskSize,
            _ => throw new InvalidOperationException($"{asset.Symbol.Value}: slippage by volume needs bars, the last point is a {last.GetType().Name}."),
        };
        if (volume <= 0 && asset.Type is SecurityType.Crypto or SecurityType.Forex or SecurityType.Cfd) return 0;
        var share = volume > 0 ? Math.Min(order.AbsoluteQuantity / volume, _volumeLimit) : _volumeLimit;
        return share * share * _priceImpact * last.Value;
    }
}
