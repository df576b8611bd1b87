using QuantConnect.Securities;
using QuantConnect.Securities.Estimates;

namespace QuantConnect.Algorithm.Framework.Execution;

/// <summary>
/// The orders that were not sent because they were too small. While nothing but prices changes and each stays too small beyond doubt,
/// sizing them again would send nothing, so a step need not do it.
/// </summary>
internal sealed class TooSmallOrders
{
    private readonly List<(SecurityCache Prices, double MarginPerPrice)> _orders = [];
    private long _version;
    private bool _isComplete;

    /// <summary>Forgets all.</summary>
    public void Begin()
    {
        _orders.Clear();
        _isComplete = true;
    }

    /// <summary>Keeps an order that was too small.</summary>
    public void Add(QCAlgorithm algorithm, Security security, decimal quantity)
    {
        if (_isComplete && PositionEstimate.TryMarginPerPrice(security, algorithm.AccountCurrency, quantity, out var marginPerPrice))
            _orders.Add((security.Cache, marginPerPrice));
        else
            _isComplete = false;
    }

    /// <summary>Notes that not all depends on the margin of small orders: something was sent, or waits for something else.</summary>
    public void Abandon() => _isComplete = false;

    /// <summary>Notes the account that the orders were too small for.</summary>
    public void End(QCAlgorithm algorithm) => _version = algorithm.Portfolio.Version;

    /// <summary>Whether sizing all targets again would send nothing, beyond doubt.</summary>
    public bool AreStill(QCAlgorithm algorithm)
    {
        if (!_isComplete || _version != algorithm.Portfolio.Version || algorithm.Transactions.OpenOrdersCount > 0
            || !algorithm.Portfolio.TryEstimate(out var account))
        {
            return false;
        }
        var share = (double)algorithm.Settings.MinimumOrderMarginPortfolioPercentage;
        foreach (var (prices, marginPerPrice) in _orders)
        {
            if (account.IsMarginAbove(share, prices.PriceEstimate * marginPerPrice) != false)
                return false;
        }
        return true;
    }
}
