using QuantConnect.Algorithm;
using QuantConnect.Algorithm.Framework.Execution;
using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Orders;

namespace DolphinLean.Algorithms.Execution;

/// <summary>
/// The execution model of every system. Each target is acted on once, at the step that brings it: an entry that was refused must not be
/// tried again without its signal, and the risk model asks again for an exit that is still open.
/// </summary>
public sealed class ScalpLimitExecutionModel : ExecutionModel
{
    private readonly ExecutionMode _mode;

    /// <summary>A model in a mode.</summary>
    public ScalpLimitExecutionModel(ExecutionMode mode) : base(asynchronous: false) => _mode = mode;

    /// <inheritdoc/>
    public override void Execute(QCAlgorithm algorithm, IPortfolioTarget[] targets)
    {
        foreach (var target in targets)
            Send(algorithm, target);
    }

    private void Send(QCAlgorithm algorithm, IPortfolioTarget target)
    {
        var quantity = OrderSizing.GetUnorderedQuantity(algorithm, target);
        if (quantity == 0)
            return;
        switch (_mode)
        {
            case ExecutionMode.Normal:
                algorithm.MarketOrder(target.Symbol, quantity, Asynchronous, target.Tag);
                break;
            default:
                throw new InvalidOperationException($"execution mode {_mode}: expected {ExecutionMode.Normal}");
        }
    }
}
