namespace QuantConnect.Data.UniverseSelection;

/// <summary>The data a universe selects on; empty for universes that select by hand or by time.</summary>
public class BaseDataCollection : BaseData
{
    /// <summary>No data.</summary>
    public BaseDataCollection()
    {
    }

    /// <summary>The data of a time.</summary>
    public BaseDataCollection(DateTime time, Symbol symbol, List<BaseData>? data = null)
    {
        Time = time;
        Symbol = symbol;
        Data = data ?? [];
    }

    /// <summary>The points.</summary>
    public List<BaseData> Data { get; set; } = [];
}
