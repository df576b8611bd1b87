namespace QuantConnect.Algorithm.Framework.Execution;

public partial class ExecutionModel : QuantConnect.Python.BasePythonWrapper<QuantConnect.Algorithm.Framework.Execution.ExecutionModel>, QuantConnect.Algorithm.Framework.Execution.IExecutionModel, QuantConnect.Algorithm.Framework.INotifiedSecurityChanges
{
    public ExecutionModel(bool asynchronous = true) : base(default(bool)) { }
    public virtual void Execute(QuantConnect.Algorithm.QCAlgorithm algorithm, QuantConnect.Algorithm.Framework.Portfolio.IPortfolioTarget[] targets) => throw null;
    public virtual void OnOrderEvent(QuantConnect.Algorithm.QCAlgorithm algorithm, QuantConnect.Orders.OrderEvent orderEvent) => throw null;
    protected bool Asynchronous { get => throw null; }
}

public partial interface IExecutionModel : QuantConnect.Algorithm.Framework.INotifiedSecurityChanges
{
}

public partial class ImmediateExecutionModel : QuantConnect.Algorithm.Framework.Execution.ExecutionModel
{
    public ImmediateExecutionModel(bool asynchronous = true) : base(default(bool)) { }
}
