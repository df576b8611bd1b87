using System.Security.Cryptography;
using System.Text;
using DolphinLean.Exchange.Accounts;
using DolphinLean.Exchange.Faults;
using DolphinLean.Exchange.Venues;

namespace DolphinLean.Exchange.Rest;

/// <summary>The way into the REST endpoints: limits, keys, signatures, time, and the faults of requests.</summary>
internal sealed class Gateway(Venue venue, RestApi api, RateLimiter limiter, FaultDesk faults, double speed)
{
    private const long DefaultWindowMs = 5_000;
    private const long LongestWindowMs = 60_000;
    private const long MostAheadMs = 1_000;

    private static readonly HashSet<string> OrderPaths = new(StringComparer.Ordinal) { "/fapi/v1/order", "/fapi/v1/algoOrder", "/fapi/v1/batchOrders" };

    public ApiResponse Handle(ApiRequest request)
    {
        var isOrder = request.Method is "POST" or "PUT" && OrderPaths.Contains(request.Path);
        var response = Respond(request, isOrder);
        limiter.WriteHeaders(response, isOrder);
        return response;
    }

    private ApiResponse Respond(ApiRequest request, bool isOrder)
    {
        if (api.Find(request.Method, request.Path) is not { } route)
            return Answers.NotFound(request.Path);
        try
        {
            var parameters = Parameters.Parse(request.Query, request.Body);
            var orders = request.Method is "POST" or "PUT" ? route.Orders : 0;
            if (limiter.Refuse(venue.NowMs, route.Weight(parameters), orders) is { } refusal)
                return refusal;
            var call = new Call(parameters, Caller(request, route, parameters));
            return isOrder ? WithFaults(request, route, call) : new ApiResponse(200, route.Answer(call));
        }
        catch (Rejection rejection)
        {
            return Answers.Of(rejection);
        }
    }

    private ApiResponse WithFaults(ApiRequest request, Route route, Call call)
    {
        var symbol = call.Parameters.Text("symbol");
        if (faults.Fires(FaultKind.Unavailable, symbol))
            return Answers.Unavailable();
        if (faults.Fires(FaultKind.TimeoutThenLateAck, symbol))
        {
            venue.Agenda.Add(venue.NowMs + faults.Last.DelayMs, () => AnswerLate(route, call));
            return Answers.TimedOut();
        }
        var body = route.Answer(call);
        if (faults.Fires(FaultKind.UnknownFailure, symbol))
            return Answers.UnknownFailure();
        if (faults.Fires(FaultKind.AcceptedNoReply, symbol))
            return new ApiResponse(200, body) { IsLost = true };
        if (request.Method != "POST" || request.Path != "/fapi/v1/order" || !faults.Fires(FaultKind.FillBeforeAck, symbol))
            return new ApiResponse(200, body);
        var delayMs = faults.Last.DelayMs;
        if (call.Account.Orders.Values.LastOrDefault() is { IsOpen: true } order)
            venue.FillNow(order);
        return new ApiResponse(200, body) { DelayMs = delayMs };
    }

    // Nobody hears a refusal that comes too late, as on the exchange.
    private static void AnswerLate(Route route, Call call)
    {
        try
        {
            route.Answer(call);
        }
        catch (Rejection rejection) when (rejection.HttpStatus < 500)
        {
            return;
        }
    }

    private Account? Caller(ApiRequest request, Route route, Parameters parameters)
    {
        if (route.Access == Access.Public)
            return null;
        if (string.IsNullOrEmpty(request.ApiKey))
            throw Reject.KeyFormat();
        if (!venue.Accounts.TryGetValue(request.ApiKey, out var account))
            throw Reject.InvalidKey();
        if (route.Access == Access.Signed)
            CheckSignature(request, parameters, account);
        return account;
    }

    private void CheckSignature(ApiRequest request, Parameters parameters, Account account)
    {
        var signature = parameters.RequiredText("signature");
        var timestamp = parameters.RequiredLong("timestamp");
        var window = parameters.Long("recvWindow") ?? DefaultWindowMs;
        if (window > LongestWindowMs)
            throw new Rejection(-1131, "recvWindow must be less than 60000");
        var signed = Encoding.UTF8.GetBytes(WithoutSignature(request.Query) + WithoutSignature(request.Body));
        var expected = HMACSHA256.HashData(Encoding.UTF8.GetBytes(account.Secret), signed);
        if (!CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(expected)), Encoding.ASCII.GetBytes(signature.ToLowerInvariant())))
            throw Reject.Signature();
        // A client's clock runs at its own speed: the windows are of its time.
        var server = api.ServerTimeMs;
        if (timestamp > server + MostAheadMs * speed)
            throw Reject.TimestampAhead();
        if (server - timestamp > window * speed)
            throw Reject.Timestamp();
    }

    private static string WithoutSignature(string text)
    {
        const string Name = "signature=";
        for (var at = text.IndexOf(Name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Name, at + 1, StringComparison.Ordinal))
        {
            if (at > 0 && text[at - 1] != '&')
                continue;
            var end = text.IndexOf('&', at);
            var rest = end < 0 ? "" : text[end..];
            return ((at > 0 ? text[..(at - 1)] : "") + rest).TrimStart('&');
        }
        return text.TrimStart('&');
    }
}
