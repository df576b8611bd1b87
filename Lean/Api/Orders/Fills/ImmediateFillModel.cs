namespace QuantConnect.Orders.Fills;

/// <summary>LEAN's default: whole orders, as soon as their prices allow.</summary>
public class ImmediateFillModel : FillModel
{
}
