using QuantConnect.Orders.Fees;
using QuantConnect.Securities.Estimates;

namespace QuantConnect.Securities;

// Equity and margin while prices stand still: models ask for them many times a step, and only fills and cash change them then.
public partial class SecurityPortfolioManager
{
    private readonly AccountEstimate _estimate;
    private bool _arePricesSteady;
    private decimal? _equity;
    private decimal? _marginUsed;

    /// <summary>Prices stand still from here to <see cref="BeginPriceChanges"/>: equity and margin are summed once and kept until something else changes them.</summary>
    internal void EndPriceChanges()
    {
        ForgetValues();
        _arePricesSteady = true;
    }

    /// <summary>Prices may change from here on: equity and margin are summed whenever they are asked for.</summary>
    internal void BeginPriceChanges() => _arePricesSteady = false;

    /// <summary>Counts the changes of positions, models and cash: while it stays, only prices have moved.</summary>
    internal long Version { get; private set; }

    /// <summary>Equity and margin used with bounds on their errors; false where the account is none that can be estimated.</summary>
    internal bool TryEstimate(out AccountFigures figures) => _estimate.TryGet(out figures);

    /// <summary>Equity as a line in the price of a security; false unless it is the only position, in an account that can be estimated.</summary>
    internal bool TryGetEquityLine(Security security, out EquityLine line) => _estimate.TryGetLine(security, out line);

    /// <summary>Lets equity be estimated where the algorithm has fee models of its own that know how.</summary>
    internal void EstimateFeesWith(Func<IFeeModel, FeeEstimate?> feesOf) => _estimate.FeesOf = feesOf;

    private void OnAccountChanged()
    {
        Version++;
        _estimate.Forget();
        ForgetValues();
    }

    private void ForgetValues() => _equity = _marginUsed = null;

    private decimal SumEquity()
    {
        var total = Cash;
        foreach (var security in Securities.Invested)
        {
            if (security.Type == SecurityType.CryptoFuture) total += security.Holdings.UnrealizedProfit;
            else if (security.Type != SecurityType.Crypto) total += security.Holdings.HoldingsValue;
        }
        return total;
    }

    private decimal SumMargin()
    {
        var used = 0m;
        foreach (var security in Securities.Active)
            if (security.Holdings.Quantity != 0) used += security.BuyingPowerModel.GetReservedBuyingPowerForPosition(security);
        return used;
    }
}
