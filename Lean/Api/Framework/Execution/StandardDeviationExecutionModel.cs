using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Data.Consolidators;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Indicators;
using QuantConnect.Orders;
using QuantConnect.Securities;

namespace QuantConnect.Algorithm.Framework.Execution;

/// <summary>
/// Sends market orders while the price is some standard deviations better than its mean, each at most a value.
/// </summary>
public class StandardDeviationExecutionModel : ExecutionModel
{
    private readonly int _period;
    private readonly decimal _deviations;
    private readonly Resolution _resolution;
    private readonly PortfolioTargetCollection _targets = [];
    private readonly Dictionary<Symbol, SymbolData> _symbolData = [];

    /// <summary>A model with a distance from the mean.</summary>
    /// <param name="period">Bars of mean and deviation.</param>
    /// <param name="deviations">The distance in standard deviations.</param>
    /// <param name="resolution">Length of the bars.</param>
    /// <param name="asynchronous">Whether orders are sent without waiting for their fills.</param>
    public StandardDeviationExecutionModel(int period = 60, decimal deviations = 2m, Resolution resolution = Resolution.Minute, bool asynchronous = true)
        : base(asynchronous)
    {
        _period = period;
        _deviations = deviations;
        _resolution = resolution;
    }

    /// <summary>Largest order in account currency; 20,000 unless set.</summary>
    public decimal MaximumOrderValue { get; set; } = 20_000;

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
            if (_symbolData.TryGetValue(target.Symbol, out var data) && data.STD.IsReady && PriceIsFavorable(data, unordered))
            {
                var quantity = OrderSizing.GetOrderSizeForMaximumValue(data.Security, MaximumOrderValue, unordered);
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
                _symbolData[added.Symbol] = new SymbolData(algorithm, added, _period, _resolution);
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

    /// <summary>Whether the bid is low enough, to buy, or the ask high enough, to sell.</summary>
    protected virtual bool PriceIsFavorable(SymbolData data, decimal unorderedQuantity) => unorderedQuantity > 0
        ? data.Security.BidPrice < data.SMA.Current.Value - (_deviations * data.STD.Current.Value)
        : data.Security.AskPrice > data.SMA.Current.Value + (_deviations * data.STD.Current.Value);

    /// <summary>Mean and deviation of one symbol.</summary>
    protected class SymbolData
    {
        /// <summary>Indicators that are fed from now on, and warmed up with the bars before.</summary>
        public SymbolData(QCAlgorithm algorithm, Security security, int period, Resolution resolution)
        {
            Security = security;
            Consolidator = algorithm.ResolveConsolidator(security.Symbol, resolution);
            SMA = new SimpleMovingAverage(algorithm.CreateIndicatorName(security.Symbol, $"SMA{period}", resolution), period);
            STD = new StandardDeviation(algorithm.CreateIndicatorName(security.Symbol, $"STD{period}", resolution), period);
            algorithm.RegisterIndicator(security.Symbol, SMA, Consolidator);
            algorithm.RegisterIndicator(security.Symbol, STD, Consolidator);
            foreach (var bar in algorithm.History(security.Symbol, period, resolution))
            {
                SMA.Update(bar.EndTime, bar.Value);
                STD.Update(bar.EndTime, bar.Value);
            }
        }

        /// <summary>The security.</summary>
        public Security Security { get; }

        /// <summary>Standard deviation of the price.</summary>
        public StandardDeviation STD { get; }

        /// <summary>Mean of the price.</summary>
        public SimpleMovingAverage SMA { get; }

        /// <summary>What feeds the indicators.</summary>
        public IDataConsolidator Consolidator { get; }
    }
}
