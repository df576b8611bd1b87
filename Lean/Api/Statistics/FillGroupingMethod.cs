namespace QuantConnect.Statistics;

/// <summary>How fills are grouped into trades.</summary>
public enum FillGroupingMethod
{
    /// <summary>Each pair of an opening and a closing fill is a trade.</summary>
    FillToFill,
}
