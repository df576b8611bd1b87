namespace QuantConnect.Data.Consolidators;

/// <summary>
/// Whoever's method handles <see cref="IDataConsolidator.DataConsolidated"/> and can take a bar's numbers as well. While a consolidator
/// that passes bars on has only such handlers, no bar is made for them.
/// </summary>
internal interface IBarListener
{
    /// <summary>Takes a consolidated bar.</summary>
    void OnBar(in BarValues bar);
}
