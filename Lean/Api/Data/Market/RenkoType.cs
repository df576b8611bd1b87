namespace QuantConnect.Data.Market;

/// <summary>Ways to draw Renko bars.</summary>
public enum RenkoType
{
    /// <summary>Bars of whole bricks, without wicks.</summary>
    Classic,

    /// <summary>Bars of whole bricks that keep the extremes on the way.</summary>
    Wicked,
}
