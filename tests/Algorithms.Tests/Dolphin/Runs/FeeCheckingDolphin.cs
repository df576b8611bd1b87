using DolphinLean.Data.Fees;
using QuantConnect.Data;
using QuantConnect.Orders;
using QuantConnect.Orders.Fees;

namespace DolphinLean.Algorithms.Tests.Dolphin.Runs;

/// <summary>DOLPHIN that compares its fee model's estimate with the exact fee wherever it holds something.</summary>
internal sealed class FeeCheckingDolphin : DolphinAlgorithm
{
    /// <summary>Comparisons so far.</summary>
    public int Checked { get; private set; }

    /// <summary>Largest difference, as a share of the fee, beyond ten roundings.</summary>
    public double LargestError { get; private set; }

    public override void OnData(Slice slice)
    {
        const double tenRoundings = 10 * 1.1e-16;
        foreach (var security in Securities.Values.Where(security => security.Invested))
        {
            foreach (var quantity in new[] { security.Holdings.Quantity, -security.Holdings.Quantity })
            {
                var order = new MarketOrder(security.Symbol, quantity, UtcTime);
                var exact = (double)security.FeeModel.GetOrderFee(new OrderFeeParameters(security, order)).Value.Amount;
                var estimate = ((IFeeEstimate)security.FeeModel).FeeOf(security.Symbol.Value, (double)quantity, (double)security.Price);
                LargestError = Math.Max(LargestError, Math.Abs(estimate - exact) / exact - tenRoundings);
                Checked++;
            }
        }
    }
}
