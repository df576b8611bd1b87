using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Brokerages;
using QuantConnect.Data;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Orders;

namespace QuantConnect.Algorithm;

// The handlers an algorithm overrides, and what happens between Initialize and the first step.
public partial class QCAlgorithm
{
    /// <summary>Sets the algorithm up: dates, cash, securities, models. Must be overridden.</summary>
    /// <exception cref="InvalidOperationException">The algorithm has no Initialize.</exception>
    public virtual void Initialize() =>
        throw new InvalidOperationException($"{GetType().Name} has no Initialize: override it to set dates, cash and securities.");

    /// <summary>Checks the set-up, creates the universes of the selection model and sets the default benchmark.</summary>
    /// <exception cref="ArgumentException">The end lies before the start.</exception>
    public virtual void PostInitialize()
    {
        if (EndDate < StartDate)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"{Name} ends on {EndDate:yyyy-MM-dd}, before it starts on {StartDate:yyyy-MM-dd}; set a later end date."));
        }

        ApplyRebalanceSettings();
        FrameworkPostInitialize();
        Benchmark ??= BrokerageModel.GetBenchmark(Securities);
        if (TryGetWarmUpStart(out var startUtc)) SetDateTime(startUtc);
        else SetFinishedWarmingUp();
        PublishUniverseChanges();
        RateStableCoins();
    }

    /// <summary>
    /// Takes coins of the dollar at par in a dollar account where the market has no pair of the two; a rate that was set stays. LEAN does so
    /// after Initialize and whenever securities come.
    /// </summary>
    internal void RateStableCoins()
    {
        if (!BrokerageModel.DefaultMarkets.TryGetValue(SecurityType.Crypto, out var market))
        {
            return;
        }

        foreach (var cash in Portfolio.CashBook.Values)
        {
            if (cash.ConversionRate == 0 && Currencies.IsStableCoinWithoutPair(AccountCurrency, cash.Symbol, market))
            {
                cash.ConversionRate = 1;
            }
        }
    }

    /// <summary>Called with the data of each step.</summary>
    public virtual void OnData(Slice slice)
    {
    }

    /// <summary>Called when securities came or went, before the models hear of it.</summary>
    public virtual void OnSecuritiesChanged(SecurityChanges changes)
    {
    }

    /// <summary>Called for each order event, after the execution model.</summary>
    public virtual void OnOrderEvent(OrderEvent orderEvent)
    {
    }

    /// <summary>Called with the orders a margin call is about to send; the list may be changed.</summary>
    public virtual void OnMarginCall(List<SubmitOrderRequest> requests)
    {
    }

    /// <summary>Called when free margin falls under 5 % of equity.</summary>
    public virtual void OnMarginCallWarning()
    {
    }

    /// <summary>Called once before the first step that is not warm-up.</summary>
    public virtual void OnWarmupFinished()
    {
    }

    /// <summary>Called at midnight with the ticker of each security; see <see cref="OnEndOfDay(Symbol)"/>.</summary>
    public virtual void OnEndOfDay(string symbol)
    {
    }

    /// <summary>Called for each security when its day has ended; calls the overload with its ticker unless overridden.</summary>
    public virtual void OnEndOfDay(Symbol symbol) => OnEndOfDay(symbol.ToString());

    /// <summary>Called once after the last step.</summary>
    public virtual void OnEndOfAlgorithm()
    {
    }

    /// <summary>Called with each message of a live brokerage.</summary>
    public virtual void OnBrokerageMessage(BrokerageMessageEvent messageEvent)
    {
    }

    /// <summary>Called when a live brokerage is lost.</summary>
    public virtual void OnBrokerageDisconnect()
    {
    }

    /// <summary>Called when a live brokerage is back.</summary>
    public virtual void OnBrokerageReconnect()
    {
    }

    private void ApplyRebalanceSettings()
    {
        var onSecurityChanges = Settings.RebalancePortfolioOnSecurityChanges;
        var onInsightChanges = Settings.RebalancePortfolioOnInsightChanges;
        if (PortfolioConstruction is PortfolioConstructionModel model)
        {
            model.RebalanceOnSecurityChanges = onSecurityChanges ?? model.RebalanceOnSecurityChanges;
            model.RebalanceOnInsightChanges = onInsightChanges ?? model.RebalanceOnInsightChanges;
        }
        else if (onSecurityChanges.HasValue || onInsightChanges.HasValue)
        {
            Debug($"Warning: the rebalance settings have no effect on {PortfolioConstruction.GetType().Name}.");
        }
    }
}
