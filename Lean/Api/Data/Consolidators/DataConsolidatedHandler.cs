namespace QuantConnect.Data.Consolidators;

/// <summary>Takes what a consolidator has put together.</summary>
/// <param name="sender">The consolidator.</param>
/// <param name="consolidated">The finished bar or point.</param>
public delegate void DataConsolidatedHandler(object sender, IBaseData consolidated);
