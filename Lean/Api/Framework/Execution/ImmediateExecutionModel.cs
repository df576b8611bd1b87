using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Orders;
using QuantConnect.Securities;

namespace QuantConnect.Algorithm.Framework.Execution;

/// <summary>Sends a market order for whatever is missing to each target, and tries again every step until it is reached.</summary>
public class ImmediateExecutionModel : ExecutionModel
{
    private readonly PortfolioTargetCollection _targets = [];

    /// <inheritdoc cref="ExecutionModel(bool)" />
    public ImmediateExecutionModel(bool asynchronous = true)
        : base(asynchronous)
    {
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
            var security = algorithm.Securities[target.Symbol];
            var quantity = OrderSizing.GetUnorderedQuantity(algorithm, target, security, accountForFees: true);
            if (quantity != 0)
            {
                SendUnlessTooSmall(algorithm, security, quantity, target.Tag);
            }
        }

        _targets.ClearFulfilled(algorithm);
    }

    private void SendUnlessTooSmall(QCAlgorithm algorithm, Security security, decimal quantity, string tag)
    {
        var minimum = algorithm.Settings.MinimumOrderMarginPortfolioPercentage;
        if (security.BuyingPowerModel.AboveMinimumOrderMarginPortfolioPercentage(security, quantity, algorithm.Portfolio, minimum))
        {
            algorithm.MarketOrder(security.Symbol, quantity, Asynchronous, tag);
        }
        else
        {
            // The next target that is sized tells the algorithm, once.
            PortfolioTarget.MinimumOrderMarginPercentageWarningSent ??= false;
        }
    }
}
