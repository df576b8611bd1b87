using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Data;
using QuantConnect.Data.Consolidators;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Indicators;
using QuantConnect.Orders;
using QuantConnect.Securities;

namespace QuantConnect.Algorithm.Framework.Execution;

/// <summary>
/// Sends market orders while the price is better than the day's volume-weighted average, each at most a share of the current bar's volume.
/// </summary>
public class VolumeWeightedAveragePriceExecutionModel : ExecutionModel
{
    private readonly PortfolioTargetCollection _targets = [];
    private readonly Dictionary<Symbol, SymbolData> _symbolData = [];

    /// <inheritdoc cref="ExecutionModel(bool)" />
    public VolumeWeightedAveragePriceExecutionModel(bool asynchronous = true)
        : base(asynchronous)
    {
    }

    /// <summary>Largest order as a share of the current bar's volume; 0.01 unless set.</summary>
    public decimal MaximumOrderQuantityPercentVolume { get; set; } = 0.01m;

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
            var unordered = OrderSizing.GetUnorderedQuantity(algorithm, target);
            if (_symbolData.TryGetValue(target.Symbol, out var data) && PriceIsFavorable(data, unordered))
            {
                var quantity = OrderSizing.GetOrderSizeForPercentVolume(data.Security, MaximumOrderQuantityPercentVolume, unordered);
                if (quantity != 0)
                {
                    algorithm.MarketOrder(target.Symbol, quantity, Asynchronous, target.Tag);
                }
            }
        }

        _targets.ClearFulfilled(algorithm);
    }

    /// <inheritdoc />
    public override void OnSecuritiesChanged(QCAlgorithm algorithm, SecurityChanges changes)
    {
        foreach (var added in changes.AddedSecurities)
        {
            if (!_symbolData.ContainsKey(added.Symbol))
            {
                _symbolData[added.Symbol] = new SymbolData(algorithm, added);
            }
        }

        foreach (var removed in changes.RemovedSecurities)
        {
            if (IsSafeToRemove(algorithm, removed.Symbol) && _symbolData.Remove(removed.Symbol, out var data))
            {
                algorithm.SubscriptionManager.RemoveConsolidator(removed.Symbol, data.Consolidator);
            }
        }
    }

    /// <summary>Whether no universe has the symbol any more, so that its indicators can go.</summary>
    protected virtual bool IsSafeToRemove(QCAlgorithm algorithm, Symbol symbol) =>
        !algorithm.UniverseManager.Values.Any(universe => universe.ContainsMember(symbol));

    /// <summary>Whether the bid is below the average, to buy, or the ask above it, to sell.</summary>
    protected virtual bool PriceIsFavorable(SymbolData data, decimal unorderedQuantity) => unorderedQuantity > 0
        ? data.Security.BidPrice < data.VWAP.Current.Value
        : data.Security.AskPrice > data.VWAP.Current.Value;

    /// <summary>The average of one symbol.</summary>
    protected class SymbolData
    {
        /// <summary>An average that is fed from now on.</summary>
        public SymbolData(QCAlgorithm algorithm, Security security)
        {
            Security = security;
            Consolidator = algorithm.ResolveConsolidator(security.Symbol, security.Resolution);
            VWAP = new IntradayVwap(algorithm.CreateIndicatorName(security.Symbol, "VWAP", security.Resolution));
            algorithm.RegisterIndicator(security.Symbol, VWAP, Consolidator, bar => (BaseData)bar);
        }

        /// <summary>The security.</summary>
        public Security Security { get; }

        /// <summary>The average since the start of the day.</summary>
        public IntradayVwap VWAP { get; }

        /// <summary>What feeds the average.</summary>
        public IDataConsolidator Consolidator { get; }
    }
}
