namespace QuantConnect.Securities.Estimates;

/// <summary>Equity of an account with one position: a line in its price, near the price at which it was drawn.</summary>
/// <param name="Price">The price at which it was drawn, above 0.</param>
/// <param name="Equity">Equity there, account currency.</param>
/// <param name="Slope">Equity per unit of price.</param>
/// <param name="Error">How far <see cref="At"/> may be from the exact figure, near the price.</param>
internal readonly record struct EquityLine(double Price, double Equity, double Slope, double Error)
{
    private const double Far = 2;

    /// <summary>Equity at a price.</summary>
    public double At(double price) => Equity + Slope * (price - Price);

    /// <summary>Whether a price is near: at most a factor of two away.</summary>
    public bool IsNear(double price) => price > Price / Far && price < Price * Far;
}
