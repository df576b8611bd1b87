using System.Runtime.InteropServices;
using QuantConnect.Orders.Fees;

namespace QuantConnect.Securities.Estimates;

/// <summary>
/// The account's figures in doubles. Most of a run's questions about them are comparisons with something far away, and are answered by an
/// estimate whose error has a bound; the exact decimals, ten times as dear, are left for the few that are close.
/// </summary>
/// <remarks>
/// It knows the accounts it can bound: all cash in the account's currency, and futures in it with the packaged models, or with a fee model
/// of the algorithm's that estimates its fees itself.
/// </remarks>
internal sealed class AccountEstimate(SecurityPortfolioManager portfolio)
{
    // Reading a decimal as a double takes up to four roundings of 2^-53, so a position's value, cost and fee each err by ten at most and their
    // sum by two more; what the sum over positions loses is carried along. This is eighteen.
    private const double RelativeError = 2e-15;

    // The margins are summed as they are; a thousand positions lose less.
    private const double MarginError = 1e-12;

    private readonly List<PositionEstimate> _positions = [];
    private bool _isStale = true;
    private bool _isKnown;
    private double _cash;

    /// <summary>Finds the estimate of a fee model of the algorithm's; null for one that has none.</summary>
    public Func<IFeeModel, FeeEstimate?> FeesOf { get; set; } = static _ => null;

    /// <summary>Notes that positions, models or cash changed.</summary>
    public void Forget() => _isStale = true;

    /// <summary>The figures at the present prices; false where the account is none that can be estimated.</summary>
    public bool TryGet(out AccountFigures figures)
    {
        if (_isStale)
            Refresh();
        figures = default;
        if (!_isKnown)
            return false;
        var (equity, lost, equityTerms, margin) = (_cash, 0d, Math.Abs(_cash), 0d);
        foreach (var position in CollectionsMarshal.AsSpan(_positions))
        {
            var before = equity;
            var profit = position.Profit(ref equityTerms, ref margin);
            equity += profit;
            var taken = equity - before;
            lost += before - (equity - taken) + (profit - taken);
        }
        equity += lost;
        figures = new AccountFigures(equity, equityTerms * RelativeError, margin, margin * MarginError);
        return double.IsFinite(equityTerms);
    }

    /// <summary>Equity as a line in the price of a security; false unless it is the only position.</summary>
    public bool TryGetLine(Security security, out EquityLine line)
    {
        line = default;
        if (!TryGet(out var figures) || _positions.Count != 1)
            return false;
        // At twice the price no term is more than twice as large; the line's own arithmetic is allowed for with as much again.
        const double allowance = 8;
        var isLine = _positions[0].TryGetSlope(security, out var price, out var slope);
        line = new EquityLine(price, figures.Equity, slope, figures.EquityError * allowance);
        return isLine;
    }

    private void Refresh()
    {
        _isStale = false;
        _positions.Clear();
        _isKnown = portfolio.CashBook.TryGetOnlyAmount(out var cash);
        _cash = (double)cash;
        foreach (var security in portfolio.Securities.Active)
        {
            if (!_isKnown)
                return;
            if (security.Holdings.Quantity == 0)
                continue;
            _isKnown = PositionEstimate.TryMake(security, portfolio.CashBook.AccountCurrency, FeesOf(security.FeeModel), out var position);
            _positions.Add(position);
        }
    }
}
