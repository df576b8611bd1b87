using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Base of the indicators of bars of trades.</summary>
public abstract class TradeBarIndicator : IndicatorBase<TradeBar>
{
    /// <summary>An indicator.</summary>
    protected TradeBarIndicator(string name)
        : base(name)
    {
    }
}
