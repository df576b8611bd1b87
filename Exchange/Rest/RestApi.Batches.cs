using System.Text.Json;
using DolphinLean.Exchange.Accounts;
using DolphinLean.Exchange.Messages;
using DolphinLean.Exchange.Venues;

namespace DolphinLean.Exchange.Rest;

/// <summary>Several orders in one request: each is taken or refused by itself.</summary>
internal sealed partial class RestApi
{
    private const int BatchPlaceLimit = 5;
    private const int BatchCancelLimit = 10;

    private void AddBatchRoutes()
    {
        Signed("POST", "/fapi/v1/batchOrders", 5, call => Batch(call, "batchOrders", BatchPlaceLimit, Place), orders: BatchPlaceLimit);
        Signed("PUT", "/fapi/v1/batchOrders", 5, call => Batch(call, "batchOrders", BatchPlaceLimit, Modify), orders: BatchPlaceLimit);
        Signed("DELETE", "/fapi/v1/batchOrders", 1, CancelBatch);
    }

    private string CancelBatch(Call call)
    {
        var symbol = call.Parameters.RequiredText("symbol");
        var byId = call.Parameters.Has("orderIdList");
        if (!byId && !call.Parameters.Has("origClientOrderIdList"))
            throw Reject.MissingOneOf("orderIdList", "origClientOrderIdList");
        var list = byId ? "orderIdList" : "origClientOrderIdList";
        var ids = Items(call.Parameters.RequiredText(list), list, BatchCancelLimit);
        return Joined(ids.Select(id => Parameters.Of(
            [new("symbol", symbol), new(byId ? "orderId" : "origClientOrderId", id.ToString())])), call.Account, CancelOrder);
    }

    private static string Batch(Call call, string name, int most, Func<Parameters, Account, string> one)
    {
        var items = Items(call.Parameters.RequiredText(name), name, most);
        if (items.Any(item => item.ValueKind != JsonValueKind.Object))
            throw Reject.InvalidData(name);
        var timestamp = call.Parameters.Text("timestamp")!;
        return Joined(items.Select(item => Parameters.Of(
            item.EnumerateObject().Select(pair => new KeyValuePair<string, string>(pair.Name, pair.Value.ToString())).Append(new("timestamp", timestamp)))), call.Account, one);
    }

    private static List<JsonElement> Items(string json, string name, int most)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Array || document.RootElement.GetArrayLength() is 0 || document.RootElement.GetArrayLength() > most)
                throw Reject.InvalidData(name);
            return [.. document.RootElement.EnumerateArray().Select(item => item.Clone())];
        }
        catch (JsonException)
        {
            throw Reject.InvalidData(name);
        }
    }

    private static string Joined(IEnumerable<Parameters> items, Account account, Func<Parameters, Account, string> one) =>
        $"[{string.Join(",", items.Select(item => Guarded(item, account, one)).ToList())}]";

    private static string Guarded(Parameters parameters, Account account, Func<Parameters, Account, string> one)
    {
        try
        {
            return one(parameters, account);
        }
        catch (Rejection rejection)
        {
            return ExchangeJson.Write(new CodeReply(rejection.Code, rejection.Message));
        }
    }
}
