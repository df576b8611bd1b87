using QuantConnect.Data.Market;

namespace QuantConnect.Securities.CryptoFuture;

/// <summary>
/// Binance's funding at 00, 08 and 16 h UTC: the last known rate times the position's value, paid by longs. A position pays at funding
/// times after the first step that saw it.
/// </summary>
public class BinanceFutureMarginInterestRateModel : IMarginInterestRateModel
{
    private const int HoursBetween = 8;

    private DateTime _next = DateTime.MaxValue;

    /// <inheritdoc/>
    public void ApplyMarginInterestRate(MarginInterestRateParameters marginInterestRateParameters)
    {
        var security = marginInterestRateParameters.Security;
        var time = marginInterestRateParameters.Time;
        if (!security.Invested)
        {
            _next = DateTime.MaxValue;
            return;
        }
        if (_next == DateTime.MaxValue) _next = After(time);
        if (time < _next || security.Cache.GetData<MarginInterestRate>() is not { } rate) return;
        for (; time >= _next; _next = After(_next))
        {
            var value = security.Holdings.GetQuantityValue(security.Holdings.Quantity);
            value.Cash.AddAmount(-rate.InterestRate * value.Amount);
        }
    }

    private static DateTime After(DateTime time) => time.Date.AddHours((time.Hour / HoursBetween + 1) * HoursBetween);
}
