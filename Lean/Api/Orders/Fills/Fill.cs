using System.Collections;

namespace QuantConnect.Orders.Fills;

/// <summary>What came of trying to fill an order.</summary>
public class Fill : IEnumerable<OrderEvent>
{
    private readonly List<OrderEvent> _events;

    /// <summary>One event.</summary>
    public Fill(OrderEvent orderEvent) => _events = [orderEvent];

    /// <summary>Events.</summary>
    public Fill(List<OrderEvent> orderEvents) => _events = orderEvents;

    /// <inheritdoc/>
    public IEnumerator<OrderEvent> GetEnumerator() => _events.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
