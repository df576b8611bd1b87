namespace QuantConnect.Data.Consolidators;

/// <summary>A consolidator that can take a trade bar's numbers in.</summary>
internal interface IBarTaker
{
    /// <summary>Takes a bar in.</summary>
    /// <returns>False if it needs the bar as an object now; nothing has happened then.</returns>
    bool TryUpdate(in BarValues bar);
}
