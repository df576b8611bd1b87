using DolphinLean.Exchange.Orders;

namespace DolphinLean.Exchange.Accounts;

/// <summary>One API key's money, positions, orders and settings. Lists are in the order in which things happened.</summary>
internal sealed class Account(string apiKey, string secret, decimal deposit)
{
    private readonly SortedDictionary<(string Symbol, PositionSide Side), Position> _positions = [];
    private readonly SortedDictionary<string, SymbolSetting> _settings = new(StringComparer.Ordinal);
    private readonly SortedDictionary<long, Order> _open = [];
    private readonly SortedDictionary<long, AlgoOrder> _algo = [];
    private readonly Dictionary<(string Symbol, string ClientId), Order> _newest = [];
    private readonly Dictionary<string, AlgoOrder> _newestAlgo = new(StringComparer.Ordinal);

    public string ApiKey => apiKey;
    public string Secret => secret;
    /// <summary>What the account began with.</summary>
    public decimal Deposit { get; } = deposit;

    /// <summary>Cash of all margin, isolated margin included; unrealized profit is not in it.</summary>
    public decimal Wallet { get; set; } = deposit;

    public bool IsHedged { get; set; }
    public bool HasMultiAssetMargin { get; set; }
    public long UpdatedMs { get; set; }

    public IEnumerable<Position> Positions => _positions.Values;
    public IEnumerable<Position> OpenPositions => _positions.Values.Where(position => !position.IsFlat);
    public IEnumerable<Order> OpenOrders => _open.Values;
    public SortedDictionary<long, Order> Orders { get; } = [];
    public IReadOnlyDictionary<long, AlgoOrder> AlgoOrders => _algo;
    public IEnumerable<AlgoOrder> OpenAlgoOrders => _algo.Values.Where(order => order.IsOpen);
    public List<UserTrade> Trades { get; } = [];
    public List<Income> Incomes { get; } = [];
    public List<MarginChange> MarginChanges { get; } = [];

    /// <summary>When all orders of a symbol are to be cancelled unless the client asks again before.</summary>
    public SortedDictionary<string, long> CountdownsMs { get; } = new(StringComparer.Ordinal);

    public decimal IsolatedWallet => _positions.Values.Sum(position => position.IsolatedWallet);
    public decimal CrossWallet => Wallet - IsolatedWallet;

    public SymbolSetting SettingOf(string symbol)
    {
        if (!_settings.TryGetValue(symbol, out var setting))
            _settings.Add(symbol, setting = new SymbolSetting());
        return setting;
    }

    public Position PositionOf(string symbol, PositionSide side)
    {
        if (!_positions.TryGetValue((symbol, side), out var position))
            _positions.Add((symbol, side), position = new Position(symbol, side));
        return position;
    }

    public IEnumerable<Position> PositionsOf(string symbol) => _positions.Values.Where(position => position.Symbol == symbol);

    public IEnumerable<Order> OpenOrdersOf(string symbol) => _open.Values.Where(order => order.Symbol == symbol);

    public Order? OpenOrderByClientId(string symbol, string clientOrderId) =>
        _open.Values.FirstOrDefault(order => order.Symbol == symbol && order.ClientOrderId == clientOrderId);

    /// <summary>The newest order of a client id, open or not: ids may be used again when an order is over.</summary>
    public Order? OrderByClientId(string symbol, string clientOrderId) => _newest.GetValueOrDefault((symbol, clientOrderId));

    /// <summary>The newest conditional order of a client id.</summary>
    public AlgoOrder? AlgoOrderByClientId(string clientId) => _newestAlgo.GetValueOrDefault(clientId);

    public void Record(AlgoOrder order)
    {
        _algo.Add(order.Id, order);
        _newestAlgo[order.ClientId] = order;
    }

    public void Record(Order order)
    {
        Orders.Add(order.Id, order);
        _newest[(order.Symbol, order.ClientOrderId)] = order;
        _open.Add(order.Id, order);
    }

    /// <summary>Notes that an order is no longer open; its history stays.</summary>
    public void Close(Order order) => _open.Remove(order.Id);

    /// <summary>Forgets an order that was refused while it was matched, as the exchange does not record those.</summary>
    public void Forget(Order order)
    {
        _open.Remove(order.Id);
        Orders.Remove(order.Id);
        var before = Orders.Values.LastOrDefault(other => other.Symbol == order.Symbol && other.ClientOrderId == order.ClientOrderId);
        if (before == null)
            _newest.Remove((order.Symbol, order.ClientOrderId));
        else
            _newest[(order.Symbol, order.ClientOrderId)] = before;
    }
}
