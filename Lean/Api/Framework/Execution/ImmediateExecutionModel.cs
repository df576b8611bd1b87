using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Orders;
using QuantConnect.Securities;

namespace QuantConnect.Algorithm.Framework.Execution;

/// <summary>Sends a market order for whatever is missing to each target, and tries again every step until it is reached.</summary>
public class ImmediateExecutionModel : ExecutionModel
{
    private readonly PortfolioTargetCollection _targets = [];
    private readonly TooSmallOrders _tooSmall = new();

    /// <inheritdoc cref="ExecutionModel(bool)" />
    public ImmediateExecutionModel(bool asynchronous = true)
        : base(asynchronous)
    {
    }

    /// <inheritdoc />
    public override void Execute(QCAlgorithm algorithm, IPortfolioTarget[] targets)
    {
        if (targets.Length == 0 && (_targets.IsEmpty || _tooSmall.AreStill(algorithm)))
        {
            return;
        }

        _targets.AddRange(targets);

        _tooSmall.Begin();
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
        if (algorithm.IsWarmingUp || HasUntradable(algorithm))
        {
            _tooSmall.Abandon();
        }

        _tooSmall.End(algorithm);
    }

    private bool HasUntradable(QCAlgorithm algorithm)
    {
        foreach (var target in _targets)
        {
            var security = algorithm.Securities[target.Symbol];
            if (!security.HasData || !security.IsTradable)
            {
                return true;
            }
        }

        return false;
    }

    private void SendUnlessTooSmall(QCAlgorithm algorithm, Security security, decimal quantity, string tag)
    {
        var minimum = algorithm.Settings.MinimumOrderMarginPortfolioPercentage;
        if (security.BuyingPowerModel.AboveMinimumOrderMarginPortfolioPercentage(security, quantity, algorithm.Portfolio, minimum))
        {
            algorithm.MarketOrder(security.Symbol, quantity, Asynchronous, tag);
            _tooSmall.Abandon();
        }
        else
        {
            // The next target that is sized tells the algorithm, once.
            PortfolioTarget.MinimumOrderMarginPercentageWarningSent ??= false;
            _tooSmall.Add(algorithm, security, quantity);
        }
    }
}
