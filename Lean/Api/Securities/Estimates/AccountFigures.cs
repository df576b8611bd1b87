namespace QuantConnect.Securities.Estimates;

/// <summary>Equity and margin used, account currency, each with a bound on how far it may be from the exact figure.</summary>
internal readonly record struct AccountFigures(double Equity, double EquityError, double MarginUsed, double MarginError)
{
    /// <summary>Whether free margin is more than a share of equity beyond doubt. False says nothing.</summary>
    public bool HasFreeMarginAbove(double shareOfEquity) =>
        Equity - MarginUsed - EquityError - MarginError > shareOfEquity * (Math.Abs(Equity) + EquityError);

    /// <summary>
    /// Whether a margin is above a share of equity, or no margin is free; null where that is too close to say. A margin that is off by a
    /// rounding is allowed for.
    /// </summary>
    public bool? IsMarginAbove(double shareOfEquity, double margin)
    {
        const double slack = 1e-12;
        if ((Equity + EquityError) * shareOfEquity < margin * (1 - slack))
            return true;
        return (Equity - EquityError) * shareOfEquity > margin * (1 + slack) && HasFreeMarginAbove(0) ? false : null;
    }
}
