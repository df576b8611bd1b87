namespace DolphinLean.Data.MarketData.Depth;

/// <summary>Declares that an algorithm can take order books. The engine sets them before Initialize when the run has some.</summary>
public interface IDepthTrader
{
    /// <summary>The run's books.</summary>
    IMarketDepth Depth { set; }
}
