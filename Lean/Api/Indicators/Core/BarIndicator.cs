using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Base of the indicators of bars, of trades or of quotes.</summary>
public abstract class BarIndicator : IndicatorBase<IBaseDataBar>
{
    /// <summary>An indicator.</summary>
    protected BarIndicator(string name)
        : base(name)
    {
    }
}
