using DolphinLean.Data.Scans;
using QuantConnect.Data;

namespace DolphinLean.Lean.Engine.Tests.Backtest;

/// <summary>Custom data that looks straight at the moving row.</summary>
public sealed class ProbeScan : BaseData, IScanBound
{
    public IScanRow Row { get; private set; } = null!;

    public void Bind(IScanRow row) => Row = row;
}
