using QuantConnect.Hosting;
using QuantConnect.Orders.Fees;
using QuantConnect.Securities.CryptoFuture;

namespace QuantConnect.Securities.Estimates;

/// <summary>What a position adds to the account's figures: lines in its prices, until the position or one of its models changes.</summary>
internal readonly struct PositionEstimate
{
    private readonly Security _security;
    private readonly double _valuePerPrice;
    private readonly double _cost;
    private readonly double _feePerPrice;
    private readonly FeeEstimate? _fee;
    private readonly double _closingQuantity;
    private readonly double _marginPerPrice;
    private readonly bool _countsInEquity;

    private PositionEstimate(Security security, FeeEstimate? fee)
    {
        var holdings = security.Holdings;
        _security = security;
        _valuePerPrice = (double)(holdings.Quantity * security.SymbolProperties.ContractMultiplier);
        _cost = _valuePerPrice * (double)holdings.AveragePrice;
        _fee = fee;
        _closingQuantity = -(double)holdings.Quantity;
        _feePerPrice = fee is null ? (double)holdings.ClosingFee(holdings.Quantity) / (double)security.Price : 0;
        _marginPerPrice = Math.Abs(_valuePerPrice) / (double)security.BuyingPowerModel.GetLeverage(security);
        _countsInEquity = holdings.Invested;
    }

    /// <summary>Profit of closing the position at its present prices.</summary>
    /// <param name="terms">Grows by the magnitudes that go into it.</param>
    /// <param name="margin">Grows by the position's margin.</param>
    public double Profit(ref double terms, ref double margin)
    {
        var cache = _security.Cache;
        var price = cache.PriceEstimate;
        margin += price * _marginPerPrice;
        if (!_countsInEquity)
            return 0;
        var value = _valuePerPrice * (_valuePerPrice > 0 ? cache.BidEstimate : cache.AskEstimate);
        var fee = _fee is null ? _feePerPrice * price : _fee(_security.Symbol.Value, _closingQuantity, price);
        terms += Math.Abs(value) + Math.Abs(_cost) + Math.Abs(fee);
        return value - _cost - fee;
    }

    /// <summary>How the position's profit grows with its price; false where it is another security's, or hangs on quotes.</summary>
    public bool TryGetSlope(Security security, out double price, out double slope)
    {
        var cache = _security.Cache;
        price = cache.PriceEstimate;
        slope = 0;
        if (_security != security || !_countsInEquity || cache.BidEstimate != price || cache.AskEstimate != price)
            return false;
        var feeSlope = _fee is null
            ? _feePerPrice
            : (_fee(_security.Symbol.Value, _closingQuantity, 2 * price) - _fee(_security.Symbol.Value, _closingQuantity, price)) / price;
        slope = _valuePerPrice - feeSlope;
        return true;
    }

    /// <summary>A position's lines; false where its models are others than those they were drawn from.</summary>
    /// <param name="security">The security.</param>
    /// <param name="accountCurrency">The account's currency.</param>
    /// <param name="fee">Estimates its fee model's fees; null where the model is none of the algorithm's that can.</param>
    /// <param name="position">The lines.</param>
    public static bool TryMake(Security security, string accountCurrency, FeeEstimate? fee, out PositionEstimate position)
    {
        position = default;
        if (!IsKnown(security, accountCurrency) || (fee is null && !HasBinanceFees(security)) || security.Price <= 0)
            return false;
        position = new PositionEstimate(security, fee);
        return true;
    }

    /// <summary>Margin of an order per unit of price; false where the margin model is another.</summary>
    public static bool TryMarginPerPrice(Security security, string accountCurrency, decimal quantity, out double marginPerPrice)
    {
        marginPerPrice = 0;
        if (!IsKnown(security, accountCurrency) || !HasBinanceFees(security))
            return false;
        var leverage = security.BuyingPowerModel.GetLeverage(security);
        marginPerPrice = (double)Math.Abs(quantity * security.SymbolProperties.ContractMultiplier) / (double)leverage;
        return true;
    }

    private static bool IsKnown(Security security, string accountCurrency) =>
        security.Quirks.Off == LeanQuirk.None && security is CryptoFuture.CryptoFuture future && future.GetType() == typeof(CryptoFuture.CryptoFuture) && !future.IsCryptoCoinFuture()
        && future.QuoteCurrency.Symbol == accountCurrency && future.Holdings.GetType() == typeof(CryptoFutureHolding)
        && HasLeveragedMargin(future)
        && future.Cache.GetType() == typeof(SecurityCache);

    private static bool HasBinanceFees(Security security) => security.FeeModel.GetType() == typeof(BinanceFuturesFeeModel);

    /// <summary>Whether a position's margin is its value over the leverage. Binance's model differs only in what it takes for collateral.</summary>
    private static bool HasLeveragedMargin(Security security) =>
        security.BuyingPowerModel.GetType() is var model && (model == typeof(BinanceCryptoFutureMarginModel) || model == typeof(CryptoFutureMarginModel));
}
