namespace QuantConnect.Securities.CryptoFuture;

/// <summary>
/// Binance's margin. An account that has futures credits (BNFCR), as those of the European Union do, may use all of its currencies for every
/// future; the others are as the base class has them.
/// </summary>
public class BinanceCryptoFutureMarginModel : CryptoFutureMarginModel
{
    private const string Credits = "BNFCR";

    /// <summary>Margin by leverage.</summary>
    public BinanceCryptoFutureMarginModel(decimal leverage = 25)
        : base(leverage)
    {
    }

    /// <summary>The settlement currency's cash; in an account with credits that of all currencies, converted.</summary>
    /// <exception cref="ArgumentException">A currency that is held, or the settlement currency, has no rate.</exception>
    protected override decimal GetTotalCollateralAmount(SecurityPortfolioManager portfolio, Security security, Cash primaryCollateral)
    {
        var book = portfolio.CashBook;
        if (!book.ContainsKey(Credits)) return base.GetTotalCollateralAmount(portfolio, security, primaryCollateral);
        var total = 0m;
        foreach (var cash in book.Values) total += book.Convert(cash.Amount, cash.Symbol, primaryCollateral.Symbol);
        return total;
    }

    /// <inheritdoc/>
    protected override bool SharesCollateral(SecurityPortfolioManager portfolio, Cash collateralCurrency, Security otherCryptoFuture) =>
        portfolio.CashBook.ContainsKey(Credits) || base.SharesCollateral(portfolio, collateralCurrency, otherCryptoFuture);
}
