namespace QuantConnect.Data.Consolidators;

/// <summary>Where a bar's numbers lie in its stream.</summary>
/// <param name="Columns">The stream's columns.</param>
/// <param name="Index">Place in them.</param>
/// <param name="EndTime">End in the exchange's zone.</param>
/// <param name="IsFillForward">Whether it repeats the bar that lies there.</param>
internal readonly record struct BarPlace(object Columns, int Index, DateTime EndTime, bool IsFillForward);
