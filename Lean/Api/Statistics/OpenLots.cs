namespace QuantConnect.Statistics;

/// <summary>The open lots of one symbol, oldest first, and the price range since the position was opened or flipped.</summary>
internal sealed class OpenLots
{
    private double _quietFrom;
    private double _quietTo;

    public List<OpenLot> Lots { get; } = [];

    public decimal LowestPrice { get; private set; }

    public decimal HighestPrice { get; private set; }

    /// <summary>+1 long, −1 short, 0 flat.</summary>
    public int Sign => Lots.Count == 0 ? 0 : Lots[0].Sign;

    public void Open(OpenLot lot)
    {
        if (Lots.Count == 0)
            LowestPrice = HighestPrice = lot.EntryPrice;
        Lots.Add(lot);
        SetQuietRange();
    }

    /// <summary>Whether a price changes nothing here beyond doubt, so that its decimal need not be made: most prices set no record.</summary>
    public bool IsQuietAt(double price) => price > _quietFrom && price < _quietTo;

    public void Observe(decimal price)
    {
        LowestPrice = Math.Min(LowestPrice, price);
        HighestPrice = Math.Max(HighestPrice, price);
        var near = (double)price;
        foreach (var lot in Lots)
        {
            if (!lot.IsQuietAt(near))
                lot.Observe(price);
        }
        SetQuietRange();
    }

    private void SetQuietRange()
    {
        var (from, to) = ((double)LowestPrice * (1 + OpenLot.Slack), (double)HighestPrice * (1 - OpenLot.Slack));
        foreach (var lot in Lots)
        {
            from = Math.Max(from, lot.QuietFrom);
            to = Math.Min(to, lot.QuietTo);
        }
        (_quietFrom, _quietTo) = (from, to);
    }

    /// <summary>Worst price for the lot since the position was opened.</summary>
    public decimal WorstProfitPerUnit(OpenLot lot) =>
        lot.Sign > 0 ? LowestPrice - lot.EntryPrice : lot.EntryPrice - HighestPrice;

    /// <summary>Best price for the lot since the position was opened.</summary>
    public decimal BestProfitPerUnit(OpenLot lot) =>
        lot.Sign > 0 ? HighestPrice - lot.EntryPrice : lot.EntryPrice - LowestPrice;
}
