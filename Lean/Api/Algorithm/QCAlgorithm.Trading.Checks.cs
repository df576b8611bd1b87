using QuantConnect.Orders;
using QuantConnect.Securities;

namespace QuantConnect.Algorithm;

// What is refused before an order gets an id.
public partial class QCAlgorithm
{
    private int _maximumOrders = int.MaxValue;

    /// <summary>
    /// Sets how many orders a backtest may send before it is stopped; no limit unless set, and none in a run that matches
    /// <see cref="QuantConnect.Hosting.LeanQuirk.MaximumOrdersLifted"/>. A call after Initialize changes nothing.
    /// </summary>
    public void SetMaximumOrders(int max)
    {
        if (!_locked)
        {
            _maximumOrders = max;
        }
    }

    /// <summary>Checks a request and hands it to the transaction manager; a refused one gets a ticket but no id and no event.</summary>
    public OrderTicket SubmitOrderRequest(SubmitOrderRequest request)
    {
        var response = PreOrderChecks(request);
        if (response.IsError)
        {
            Error(response.ErrorMessage ?? response.ErrorCode.ToString());
            return OrderTicket.InvalidSubmitRequest(Transactions, request, response);
        }

        return Transactions.AddOrder(request);
    }

    private OrderResponse PreOrderChecks(SubmitOrderRequest request)
    {
        if (IsWarmingUp)
        {
            return OrderResponse.WarmingUp(request);
        }

        if (!Securities.TryGetValue(request.Symbol, out var security))
        {
            return OrderResponse.MissingSecurity(request);
        }

        if (request.Quantity == 0)
        {
            return OrderResponse.ZeroQuantity(request);
        }

        var lotSize = security.SymbolProperties.LotSize;
        if (Math.Abs(request.Quantity) < lotSize)
        {
            return OrderResponse.Error(request, OrderResponseErrorCode.OrderQuantityLessThanLotSize, FormattableString.Invariant(
                $"{request.Symbol.Value}: the quantity {Math.Abs(request.Quantity)} is below the lot size {lotSize}."));
        }

        if (!security.IsTradable)
        {
            return OrderResponse.Error(
                request, OrderResponseErrorCode.NonTradableSecurity, $"{request.Symbol.Value} can't be traded; it was removed or is data only.");
        }

        return PriceAndCurrencyChecks(request, security);
    }

    private OrderResponse PriceAndCurrencyChecks(SubmitOrderRequest request, Security security)
    {
        if (security.Price == 0)
        {
            return OrderResponse.Error(request, OrderResponseErrorCode.SecurityPriceZero, request.Symbol.GetZeroPriceMessage());
        }

        var quote = security.QuoteCurrency.Symbol;
        if (!Portfolio.CashBook.ContainsKey(quote))
        {
            return OrderResponse.Error(
                request, OrderResponseErrorCode.QuoteCurrencyRequired, $"{request.Symbol.Value}: the cash book needs {quote} to trade it.");
        }

        if (security.QuoteCurrency.ConversionRate == 0)
        {
            return OrderResponse.Error(
                request, OrderResponseErrorCode.ConversionRateZero, $"{request.Symbol.Value}: {quote} has no conversion rate to {AccountCurrency} yet.");
        }

        if (security.Type == SecurityType.Crypto && security is IBaseCurrencySymbol { BaseCurrency: { ConversionRate: 0 } unrated })
        {
            return OrderResponse.Error(
                request,
                OrderResponseErrorCode.ForexConversionRateZero,
                $"{request.Symbol.Value}: {unrated.Symbol} has no conversion rate to {AccountCurrency} yet.");
        }

        if (!security.HasData)
        {
            return OrderResponse.Error(
                request, OrderResponseErrorCode.SecurityHasNoData, $"{request.Symbol.Value} has no data yet; check HasData before trading it.");
        }

        if (!LiveMode && Transactions.OrdersCount > _maximumOrders)
        {
            Status = AlgorithmStatus.Stopped;
            return OrderResponse.Error(request, OrderResponseErrorCode.ExceededMaximumOrders, FormattableString.Invariant(
                $"The algorithm sent more than {_maximumOrders} orders and is stopped; SetMaximumOrders allows more."));
        }

        if (request.OrderType is OrderType.MarketOnOpen or OrderType.MarketOnClose && security.Exchange.Hours.IsMarketAlwaysOpen)
        {
            throw new InvalidOperationException(
                $"{request.Symbol.Value}: its market never closes, so it takes no {request.OrderType} order; use MarketOrder at a scheduled time.");
        }

        return OrderResponse.Success(request);
    }
}
