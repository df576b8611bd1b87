using DolphinLean.Exchange.Accounts;
using DolphinLean.Exchange.Faults;
using DolphinLean.Exchange.Orders;
using DolphinLean.Exchange.Streams;
using DolphinLean.Exchange.Venues;

namespace DolphinLean.Exchange.Rest;

/// <summary>The REST endpoints over a venue: one table of routes, filled by concern. Not thread-safe.</summary>
internal sealed partial class RestApi
{
    private readonly Dictionary<(string Method, string Path), Route> _routes = [];
    private readonly Venue _venue;
    private readonly ListenKeys _listenKeys;
    private readonly FaultDesk _faults;
    private readonly DepthSnapshots _depths;

    public RestApi(Venue venue, ListenKeys listenKeys, FaultDesk faults)
    {
        _venue = venue;
        _listenKeys = listenKeys;
        _faults = faults;
        _depths = new DepthSnapshots(symbol => faults.Fires(FaultKind.OldSnapshot, symbol));
        AddMarketRoutes();
        AddOrderRoutes();
        AddBatchRoutes();
        AddAlgoRoutes();
        AddAccountRoutes();
        AddSettingRoutes();
        AddListenKeyRoutes();
    }

    /// <summary>Every endpoint, for the documentation's test.</summary>
    public IEnumerable<(string Method, string Path)> Endpoints => _routes.Keys;

    private long NowMs => _venue.NowMs;

    /// <summary>The time that clients are told: another one while a fault makes the clock jump.</summary>
    public long ServerTimeMs => _venue.NowMs + _faults.ClockOffsetMs;

    public Route? Find(string method, string path) => _routes.GetValueOrDefault((method, path));

    private void Public(string path, int weight, Func<Call, string> answer) => Public(path, _ => weight, answer);

    private void Public(string path, Func<Parameters, int> weight, Func<Call, string> answer) =>
        _routes.Add(("GET", path), new Route(Access.Public, weight, 0, answer));

    private void Signed(string method, string path, int weight, Func<Call, string> answer, int orders = 0) =>
        Signed(method, path, _ => weight, answer, orders);

    private void Signed(string method, string path, Func<Parameters, int> weight, Func<Call, string> answer, int orders = 0) =>
        _routes.Add((method, path), new Route(Access.Signed, weight, orders, answer));

    private void AddListenKeyRoutes()
    {
        const string Path = "/fapi/v1/listenKey";
        _routes.Add(("POST", Path), new Route(Access.Keyed, _ => 1, 0, call => Key(_listenKeys.Open(call.Account, NowMs))));
        _routes.Add(("PUT", Path), new Route(Access.Keyed, _ => 1, 0, call => Key(_listenKeys.KeepAlive(call.Account, NowMs))));
        _routes.Add(("DELETE", Path), new Route(Access.Keyed, _ => 1, 0, call =>
        {
            _listenKeys.Close(call.Account);
            return "{}";
        }));
    }

    private static string Key(string listenKey) => Messages.ExchangeJson.Write(new Messages.ListenKeyReply(listenKey));

    private IEnumerable<T> InTime<T>(Parameters parameters, IEnumerable<T> rows, Func<T, long> timeOf)
    {
        var (start, end) = (parameters.Long("startTime") ?? 0, parameters.Long("endTime") ?? long.MaxValue);
        return rows.Where(row => timeOf(row) >= start && timeOf(row) <= end);
    }

    private Order FindOrder(Parameters parameters, Account account, Func<Rejection> otherwise)
    {
        var symbol = parameters.RequiredText("symbol");
        _venue.MarketOf(symbol);
        var (id, client) = (parameters.Long("orderId"), parameters.Text("origClientOrderId"));
        if (id == null && client == null)
            throw Reject.MissingOneOf("origClientOrderId", "orderid");
        var found = id != null
            ? account.Orders.GetValueOrDefault(id.Value)
            : account.OpenOrderByClientId(symbol, client!) ?? account.OrderByClientId(symbol, client!);
        return found != null && found.Symbol == symbol ? found : throw otherwise();
    }
}
