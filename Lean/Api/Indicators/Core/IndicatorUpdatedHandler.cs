namespace QuantConnect.Indicators;

/// <summary>Hears of an indicator's new value.</summary>
/// <param name="sender">The indicator.</param>
/// <param name="updated">Its new value.</param>
public delegate void IndicatorUpdatedHandler(object sender, IndicatorDataPoint updated);
