using DolphinLean.Exchange.Accounts;
using DolphinLean.Exchange.Matching;

namespace DolphinLean.Exchange.Orders;

/// <summary>One order of a book: an account's, or with no owner the recorded market's.</summary>
internal sealed class Order
{
    public required long Id { get; init; }
    public required string Symbol { get; init; }
    public required OrderSide Side { get; init; }
    public required decimal Quantity { get; set; }

    /// <summary>Limit price; 0 for market orders.</summary>
    public decimal Price { get; set; }
    public Account? Owner { get; init; }
    public string ClientOrderId { get; init; } = "";
    public PositionSide PositionSide { get; init; }
    public OrderType Type { get; init; } = OrderType.Limit;
    public OrderType OriginalType { get; init; } = OrderType.Limit;
    public TimeInForce TimeInForce { get; set; }
    public bool ReduceOnly { get; init; }
    public bool ClosePosition { get; init; }
    public SelfTradePrevention SelfTradePrevention { get; init; } = SelfTradePrevention.ExpireMaker;
    public PriceMatch PriceMatch { get; set; }
    public WorkingType WorkingType { get; init; }
    public bool PriceProtect { get; init; }
    public decimal StopPrice { get; init; }
    public long GoodTillMs { get; init; }
    public ForcedReason Forced { get; init; }
    public long CreatedMs { get; init; }
    public long UpdatedMs { get; set; }
    public OrderStatus Status { get; set; }
    public decimal Filled { get; private set; }

    /// <summary>Sum of price times quantity of the fills.</summary>
    public decimal FilledQuote { get; private set; }
    public decimal RealizedProfit { get; set; }

    /// <summary>Changes of price and quantity, oldest first.</summary>
    public IReadOnlyList<Amendment> Amendments { get; private set; } = [];

    /// <summary>Where the order rests; null when it does not.</summary>
    public BookLevel? Level { get; set; }

    /// <summary>Its place in the level's queue.</summary>
    public LinkedListNode<Order>? Place { get; set; }

    public decimal Remaining => Quantity - Filled;
    public decimal AveragePrice => Filled == 0 ? 0 : FilledQuote / Filled;
    public bool IsBuy => Side == OrderSide.Buy;
    public bool IsOpen => Status is OrderStatus.New or OrderStatus.PartiallyFilled;

    /// <summary>Whether a fill may only make a position smaller: asked for, or implied by a closing order in hedge mode.</summary>
    public bool MayOnlyReduce => ReduceOnly || ClosePosition
        || (PositionSide == PositionSide.Long && !IsBuy) || (PositionSide == PositionSide.Short && IsBuy);

    public void Note(Amendment amendment) => Amendments = [.. Amendments, amendment];

    public void Fill(decimal price, decimal quantity)
    {
        if (quantity <= 0 || quantity > Remaining)
            throw new InvalidOperationException($"order {Id} of {Symbol}: expected a fill within {Remaining}, found {quantity}");
        Filled += quantity;
        FilledQuote += price * quantity;
        Status = Remaining == 0 ? OrderStatus.Filled : OrderStatus.PartiallyFilled;
    }
}
