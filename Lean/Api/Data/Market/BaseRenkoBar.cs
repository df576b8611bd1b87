namespace QuantConnect.Data.Market;

/// <summary>Base of bars that a move of price or volume ends, not time.</summary>
public abstract class BaseRenkoBar : TradeBar
{
    /// <summary>How it is drawn.</summary>
    public RenkoType Type { get; protected set; }

    /// <summary>Size of a brick.</summary>
    public decimal BrickSize { get; protected set; }

    /// <summary>Time of the last point in it.</summary>
    public override DateTime EndTime { get; set; }

    /// <summary>Time of the first point in it.</summary>
    public DateTime Start
    {
        get => Time;
        protected set => Time = value;
    }

    /// <summary>Whether it has reached its size.</summary>
    public virtual bool IsClosed { get; protected set; }
}
