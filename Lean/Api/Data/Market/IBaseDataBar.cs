namespace QuantConnect.Data.Market;

/// <summary>A bar that is a point of data.</summary>
public interface IBaseDataBar : IBaseData, IBar
{
}
