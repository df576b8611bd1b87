using DolphinLean.Exchange.Accounts;
using DolphinLean.Exchange.Markets;
using DolphinLean.Exchange.Orders;

namespace DolphinLean.Exchange.Venues;

/// <summary>What happens on the exchange, in order. Handlers must not call the venue back.</summary>
internal interface IVenueEvents
{
    /// <summary>An account's order changed; <paramref name="trade"/> is its fill, when it is one.</summary>
    void OnOrder(Order order, ExecutionType execution, UserTrade? trade);

    /// <summary>Money or positions of an account changed.</summary>
    void OnAccount(Account account, string reason, decimal balanceChange, IReadOnlyList<Position> positions);

    /// <summary>A conditional order changed.</summary>
    void OnAlgoOrder(AlgoOrder order);

    /// <summary>A conditional order triggered, and what it placed was refused.</summary>
    void OnTriggerRejected(AlgoOrder order);

    /// <summary>Leverage of a symbol changed.</summary>
    void OnLeverage(Account account, string symbol, int leverage);

    /// <summary>Multi-assets margin was switched.</summary>
    void OnMultiAssetMargin(Account account);

    /// <summary>Cross positions come near liquidation.</summary>
    void OnMarginCall(Account account);

    /// <summary>A trade for the tape.</summary>
    void OnPrint(Market market, Print print);

    /// <summary>The mark price moved.</summary>
    void OnMarkPrice(Market market);

    /// <summary>A liquidation order traded.</summary>
    void OnLiquidation(Order order, UserTrade trade);

    /// <summary>Filters or state of a symbol changed.</summary>
    void OnContract(Market market);
}
