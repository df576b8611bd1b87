using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Orders;

namespace QuantConnect.Algorithm.Framework.Execution;

/// <summary>Base of execution models.</summary>
public abstract class ExecutionModel : IExecutionModel
{
    /// <summary>A model that sends its orders without waiting for fills, or with.</summary>
    protected ExecutionModel(bool asynchronous = true)
    {
        Asynchronous = asynchronous;
    }

    /// <summary>Whether orders are sent without waiting for their fills.</summary>
    protected bool Asynchronous { get; }

    /// <inheritdoc />
    public abstract void Execute(QCAlgorithm algorithm, IPortfolioTarget[] targets);

    /// <inheritdoc />
    public virtual void OnSecuritiesChanged(QCAlgorithm algorithm, SecurityChanges changes)
    {
    }

    /// <inheritdoc />
    public virtual void OnOrderEvent(QCAlgorithm algorithm, OrderEvent orderEvent)
    {
    }
}
