namespace QuantConnect.Statistics;

/// <summary>A closed trade: an opening and a closing fill, matched.</summary>
public class Trade
{
    /// <summary>Makes an empty trade.</summary>
    public Trade()
    {
    }

    /// <summary>Copies a trade.</summary>
    public Trade(Trade other)
    {
        Id = other.Id;
        Symbols = [.. other.Symbols];
        EntryTime = other.EntryTime;
        EntryPrice = other.EntryPrice;
        Direction = other.Direction;
        Quantity = other.Quantity;
        ExitTime = other.ExitTime;
        ExitPrice = other.ExitPrice;
        ProfitLoss = other.ProfitLoss;
        TotalFees = other.TotalFees;
        MAE = other.MAE;
        MFE = other.MFE;
        EndTradeDrawdown = other.EndTradeDrawdown;
        IsWin = other.IsWin;
        OrderIds = [.. other.OrderIds];
    }

    /// <summary>Identifier, unique in the run: the trade's running number.</summary>
    public string Id { get; set; } = "";

    /// <summary>The symbol traded, as a list of one.</summary>
    public List<Symbol> Symbols { get; set; } = [];

    /// <summary>Time of the opening fill, UTC.</summary>
    public DateTime EntryTime { get; set; }

    /// <summary>Price of the opening fill.</summary>
    public decimal EntryPrice { get; set; }

    /// <summary>Long or short.</summary>
    public TradeDirection Direction { get; set; }

    /// <summary>Base units, unsigned.</summary>
    public decimal Quantity { get; set; }

    /// <summary>Time of the closing fill, UTC.</summary>
    public DateTime ExitTime { get; set; }

    /// <summary>Price of the closing fill.</summary>
    public decimal ExitPrice { get; set; }

    /// <summary>Profit without fees, account currency, two decimals.</summary>
    public decimal ProfitLoss { get; set; }

    /// <summary>Fees charged to the trade, account currency.</summary>
    public decimal TotalFees { get; set; }

    /// <summary>Maximum adverse excursion, account currency, zero or negative.</summary>
    public decimal MAE { get; set; }

    /// <summary>Maximum favourable excursion, account currency, zero or positive.</summary>
    public decimal MFE { get; set; }

    /// <summary>Time between the fills.</summary>
    public TimeSpan Duration => ExitTime - EntryTime;

    /// <summary>Largest fall of the open profit from its best so far, account currency.</summary>
    public decimal EndTradeDrawdown { get; set; }

    /// <summary>Whether the trade won.</summary>
    public bool IsWin { get; set; }

    /// <summary>Orders that took part, in order.</summary>
    public HashSet<int> OrderIds { get; init; } = [];
}
