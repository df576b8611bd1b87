using DolphinLean.Algorithms.Dolphin.State;
using DolphinLean.Algorithms.Execution.Scalp;
using QuantConnect;

namespace DolphinLean.Algorithms.Dolphin;

/// <summary>Plans from the shared state: the signal that asked for the entry, with its levels.</summary>
public sealed class DolphinPlans(DolphinState state, IrpUniverseSelectionModel universe) : ITradePlans
{
    private const double BpsPerUnit = 1e4;

    /// <inheritdoc/>
    public TradePlan PlanOf(Symbol symbol) =>
        state.Signal is { } signal && universe.TryGetAsset(symbol, out var asset) && asset == signal.Asset
            ? new TradePlan(
                signal.Confidence, Math.Abs(signal.VelDiv), signal.Levels.StopPct * BpsPerUnit, signal.Levels.TakeProfitPct * BpsPerUnit, TradeStyle.Unset)
            : default;
}
