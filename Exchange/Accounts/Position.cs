using DolphinLean.Exchange.Orders;

namespace DolphinLean.Exchange.Accounts;

/// <summary>A position and what it cost, exact in decimal.</summary>
internal sealed class Position(string symbol, PositionSide side)
{
    /// <summary>Places of money: what rounding leaves stays in the cost, so that nothing is lost.</summary>
    private const int MoneyScale = 8;

    public string Symbol => symbol;
    public PositionSide Side => side;

    /// <summary>Signed: above 0 is long.</summary>
    public decimal Quantity { get; private set; }

    /// <summary>Signed sum of price times quantity of what is open.</summary>
    public decimal Cost { get; private set; }

    /// <summary>Fees paid for what is open.</summary>
    public decimal Fees { get; private set; }

    /// <summary>Realized profit since the position was last flat.</summary>
    public decimal Realized { get; private set; }

    /// <summary>Margin set aside when the symbol is isolated.</summary>
    public decimal IsolatedWallet { get; set; }

    public long UpdatedMs { get; set; }

    public bool IsFlat => Quantity == 0;
    public decimal EntryPrice => IsFlat ? 0 : Cost / Quantity;
    public decimal BreakEvenPrice => IsFlat ? 0 : (Cost + Fees) / Quantity;

    public decimal UnrealizedProfit(decimal markPrice) => Quantity * markPrice - Cost;

    public decimal Notional(decimal markPrice) => Quantity * markPrice;

    /// <summary>How much an order of this side would make the position smaller at most.</summary>
    public decimal Reducible(OrderSide orderSide) =>
        orderSide == OrderSide.Buy ? Math.Max(0, -Quantity) : Math.Max(0, Quantity);

    /// <summary>Applies a fill that does not cross zero; a caller splits one that does.</summary>
    /// <param name="signed">Quantity, above 0 for a buy.</param>
    /// <param name="price">Price of the fill.</param>
    /// <param name="fee">Fee of the fill.</param>
    /// <returns>Realized profit.</returns>
    public decimal Apply(decimal signed, decimal price, decimal fee)
    {
        var opens = IsFlat || Math.Sign(signed) == Math.Sign(Quantity);
        if (opens)
        {
            if (IsFlat)
                Realized = Fees = 0;
            Quantity += signed;
            Cost += signed * price;
            Fees += fee;
            return 0;
        }
        if (Math.Abs(signed) > Math.Abs(Quantity))
            throw new InvalidOperationException($"{symbol}: a fill of {signed} crosses zero of a position of {Quantity}");
        var closesAll = Quantity + signed == 0;
        var costOut = closesAll ? Cost : decimal.Round(Cost * (-signed / Quantity), MoneyScale);
        var feesOut = closesAll ? Fees : decimal.Round(Fees * (-signed / Quantity), MoneyScale);
        var profit = -signed * price - costOut;
        Quantity += signed;
        Cost -= costOut;
        Fees -= feesOut;
        Realized += profit;
        return profit;
    }
}
