using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Orders;
using QuantConnect.Securities;

namespace QuantConnect.Algorithm.Framework.Execution;

/// <summary>Sends a market order for whatever is missing to each target while the spread is narrow.</summary>
public class SpreadExecutionModel : ExecutionModel
{
    private readonly decimal _acceptingSpreadPercent;
    private readonly PortfolioTargetCollection _targets = [];

    /// <summary>A model with a widest spread.</summary>
    /// <param name="acceptingSpreadPercent">The spread as a share of the price, for example 0.005; its sign does not matter.</param>
    /// <param name="asynchronous">Whether orders are sent without waiting for their fills.</param>
    public SpreadExecutionModel(decimal acceptingSpreadPercent = 0.005m, bool asynchronous = true)
        : base(asynchronous)
    {
        _acceptingSpreadPercent = Math.Abs(acceptingSpreadPercent);
    }

    /// <inheritdoc />
    public override void Execute(QCAlgorithm algorithm, IPortfolioTarget[] targets)
    {
        _targets.AddRange(targets);
        if (_targets.IsEmpty)
        {
            return;
        }

        foreach (var target in _targets.OrderByMarginImpact(algorithm))
        {
            var quantity = OrderSizing.GetUnorderedQuantity(algorithm, target);
            if (quantity != 0 && PriceIsFavorable(algorithm.Securities[target.Symbol]))
            {
                algorithm.MarketOrder(target.Symbol, quantity, Asynchronous, target.Tag);
            }
        }

        _targets.ClearFulfilled(algorithm);
    }

    /// <summary>Whether the market is open, has a bid and an ask, and its spread is narrow enough.</summary>
    protected virtual bool PriceIsFavorable(Security security) =>
        security.Exchange.ExchangeOpen
        && security.Price > 0 && security.AskPrice > 0 && security.BidPrice > 0
        && (security.AskPrice - security.BidPrice) / security.Price <= _acceptingSpreadPercent;
}
