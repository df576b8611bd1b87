using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DolphinLean.Binance.Messages;
using DolphinLean.Tests;
using NUnit.Framework;

namespace DolphinLean.Lean.Binance.Tests.Messages;

/// <summary>Every recorded message that our client can receive is read into typed values and written back with nothing lost.</summary>
[TestFixture]
public sealed partial class RecordedMessagesTests
{
    private const string Root = "data/binance_messages/usdm";

    [TestCase("AccountUpdate"), TestCase("AggTrades"), TestCase("AlgoOrderUpdate"), TestCase("Book"), TestCase("BookTicker")]
    [TestCase("Concurrent"), TestCase("ConditionalTrigger"), TestCase("GridUpdate"), TestCase("Klines"), TestCase("Leverage")]
    [TestCase("MarginUpdate"), TestCase("MarkPrice"), TestCase("MultiAssetMode"), TestCase("OrderUpdate"), TestCase("PartialBook")]
    [TestCase("StrategyUpdate"), TestCase("TradeUpdate")]
    public void AStreamEventSurvivesReadingAndWriting(string file)
    {
        foreach (var message in StreamMessages(File.ReadAllText(SharedData.Require(Root, "Subscriptions", "UsdFutures", file + ".txt"))))
        {
            var reader = new MessageReader();
            var read = reader.Event(message);
            Assert.That(read, Is.Not.Null, message);
            AssertSame(JsonNode.Parse(message)!["data"], JsonNode.Parse(reader.Write(read!)), "");
            Assert.That(reader.Tally.Counts, Is.Empty);
        }
    }

    private static IEnumerable<TestCaseData> Replies()
    {
        (string Files, Type Type)[] table =
        [
            ("ExchangeData/GetServerTime", typeof(ServerTimeReply)), ("ExchangeData/GetExchangeInfo", typeof(ExchangeInfoReply)),
            ("ExchangeData/GetOrderBook", typeof(DepthReply)), ("ExchangeData/GetBookPrice", typeof(BookTickerReply)),
            ("ExchangeData/GetMarkPrice", typeof(MarkPriceReply)), ("ExchangeData/GetFundingInfo", typeof(FundingInfoReply[])),
            ("ExchangeData/GetAggregatedTradeHistory", typeof(AggregateTradeReply[])),
            ("Trading/PlaceOrder", typeof(OrderReply)), ("Trading/GetOrder", typeof(OrderReply)), ("Trading/GetOpenOrder", typeof(OrderReply)),
            ("Trading/CancelOrder", typeof(OrderReply)), ("Trading/EditOrder", typeof(OrderReply)),
            ("Trading/GetOpenOrders", typeof(OrderReply[])), ("Trading/GetOrders", typeof(OrderReply[])),
            ("Trading/CancelAllOrders", typeof(CodeReply)), ("Trading/CancelAllOrdersAfterTimeout", typeof(CountdownReply)),
            ("Trading/PlaceConditionalOrder", typeof(AlgoOrderReply)), ("Trading/GetConditionalOrder", typeof(AlgoOrderReply)),
            ("Trading/CancelConditionalOrder", typeof(AlgoOrderReply)), ("Trading/GetOpenConditionalOrders", typeof(AlgoOrderReply[])),
            ("Trading/GetConditionalOrders", typeof(AlgoOrderReply[])), ("Trading/CancelAllConditionalOrders", typeof(CodeReply)),
            ("Trading/GetUserTrades", typeof(UserTradeReply[])), ("Trading/GetPositions", typeof(PositionReply[])),
            ("Account/GetPositionInformation", typeof(PositionReply[])), ("Account/GetBalances", typeof(BalanceReply[])),
            ("Account/GetAccountConfiguration", typeof(AccountConfigReply)), ("Account/GetSymbolConfiguration", typeof(SymbolConfigReply[])),
            ("Account/ChangeInitialLeverage", typeof(LeverageReply)), ("Account/ModifyPositionMode", typeof(CodeReply)),
            ("Account/GetMultiAssetsMode", typeof(MultiAssetsReply)), ("Account/GetUserCommissionRate", typeof(CommissionReply)),
            ("Account/StartUserStream", typeof(ListenKeyReply)), ("Account/KeepAliveUserStream", typeof(ListenKeyReply)),
            ("Account/StopUserStream", typeof(ListenKeyReply)), ("Account/GetBrackets", typeof(BracketsReply[])),
        ];
        return table.Select(row => new TestCaseData(row.Files, row.Type).SetArgDisplayNames(row.Files));
    }

    [TestCaseSource(nameof(Replies))]
    public void AnAnswerSurvivesReadingAndWriting(string file, Type type)
    {
        var text = File.ReadAllText(SharedData.Require([Root, "Endpoints", "UsdFutures", .. (file + ".txt").Split('/')]));
        var body = text[text.IndexOfAny(['{', '['])..];
        var reader = new MessageReader();
        var read = typeof(MessageReader).GetMethod(nameof(MessageReader.Reply))!.MakeGenericMethod(type).Invoke(reader, [body])!;
        AssertSame(JsonNode.Parse(body, documentOptions: new JsonDocumentOptions { AllowTrailingCommas = true }), JsonNode.Parse(reader.Write(read)), "");
        Assert.That(reader.Tally.Counts, Is.Empty);
    }

    private static IEnumerable<string> StreamMessages(string text) =>
        text.Split('\n').SkipWhile(line => !line.StartsWith('=')).Aggregate(new List<string>(), (messages, line) =>
        {
            if (line.StartsWith('='))
                messages.Add(Mark().Replace(line, ""));
            else
                messages[^1] += "\n" + line;
            return messages;
        });

    /// <summary>Two JSON texts say the same: null is the same as not there, amounts are compared digit for digit.</summary>
    private static void AssertSame(JsonNode? expected, JsonNode? found, string path)
    {
        switch (expected)
        {
            case JsonObject fields:
                Assert.That(found, Is.InstanceOf<JsonObject>(), path);
                var others = found!.AsObject();
                foreach (var name in fields.Select(field => field.Key).Union(others.Select(field => field.Key)))
                    AssertSame(fields[name], others[name], $"{path}.{name}");
                break;
            case JsonArray items:
                Assert.That(found!.AsArray(), Has.Count.EqualTo(items.Count), path);
                for (var i = 0; i < items.Count; i++)
                    AssertSame(items[i], found.AsArray()[i], string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"));
                break;
            default:
                Assert.That(found?.ToJsonString(), Is.EqualTo(expected?.ToJsonString()), path);
                break;
        }
    }

    [GeneratedRegex("^=[0-9]*")]
    private static partial Regex Mark();
}
