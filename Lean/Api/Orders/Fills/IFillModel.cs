namespace QuantConnect.Orders.Fills;

/// <summary>When and at which price orders are filled.</summary>
public interface IFillModel
{
    /// <summary>Tries to fill an order at the current step.</summary>
    Fill Fill(FillModelParameters parameters);
}
