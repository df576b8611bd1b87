namespace QuantConnect.Data.Market;

/// <summary>Ticks of one step.</summary>
public class Ticks : DataDictionary<List<Tick>>
{
    /// <summary>No ticks.</summary>
    public Ticks()
    {
    }

    /// <summary>No ticks at a time.</summary>
    public Ticks(DateTime frontier)
        : base(frontier)
    {
    }
}
