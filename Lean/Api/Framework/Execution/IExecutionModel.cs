using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Orders;

namespace QuantConnect.Algorithm.Framework.Execution;

/// <summary>Turns targets into orders.</summary>
public interface IExecutionModel : INotifiedSecurityChanges
{
    /// <summary>Called on every step with data, mostly without new targets; unfulfilled ones are the model's to keep.</summary>
    void Execute(QCAlgorithm algorithm, IPortfolioTarget[] targets);

    /// <summary>Called for each order event, before the algorithm's own handler.</summary>
    void OnOrderEvent(QCAlgorithm algorithm, OrderEvent orderEvent);
}
