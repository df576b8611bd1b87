using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DolphinLean.Binance.Bars;
using DolphinLean.Binance.Messages;
using DolphinLean.Tests;
using NUnit.Framework;

namespace DolphinLean.Lean.Binance.Tests.Messages;

/// <summary>Every recorded message that our client can receive is read into typed values and written back with nothing lost.</summary>
[TestFixture]
public sealed partial class RecordedMessagesTests
{
    private const string Root = "data/binance_messages/usdm";

    private static readonly string[] Events =
    [
        "AccountUpdate", "AggTrades", "AlgoOrderUpdate", "Book", "BookTicker", "Concurrent", "ConditionalTrigger", "GridUpdate", "Klines", "Leverage",
        "MarginUpdate", "MarkPrice", "MultiAssetMode", "OrderUpdate", "PartialBook", "StrategyUpdate", "TradeUpdate",
    ];

    [TestCaseSource(nameof(Events))]
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

    /// <summary>Every object of a message has a field more, and every word in capitals is another: it is read all the same, counted, and written back.</summary>
    [TestCaseSource(nameof(Events))]
    public void WhatTheExchangeMayAddIsToleratedAndCounted(string file)
    {
        foreach (var message in StreamMessages(File.ReadAllText(SharedData.Require(Root, "Subscriptions", "UsdFutures", file + ".txt"))))
        {
            var node = JsonNode.Parse(message)!;
            var objects = AddToEach(node["data"]!);
            var reader = new MessageReader();
            var read = reader.Event(node.ToJsonString());
            Assert.That(read, Is.Not.Null, message);
            Assert.That(reader.Tally.Counts.Where(pair => pair.Key.StartsWith("field ", StringComparison.Ordinal)).Sum(pair => pair.Value), Is.EqualTo(objects));
            AssertSame(node["data"], JsonNode.Parse(reader.Write(read!)), "");
        }
    }

    [TestCase("OrderUpdate", "S"), TestCase("OrderUpdate", "o"), TestCase("OrderUpdate", "f"), TestCase("OrderUpdate", "x"), TestCase("OrderUpdate", "X")]
    [TestCase("OrderUpdate", "ps"), TestCase("OrderUpdate", "ot"), TestCase("AlgoOrderUpdate", "X"), TestCase("AlgoOrderUpdate", "o")]
    public void AWordThatIsNewIsToleratedAndCounted(string file, string field)
    {
        foreach (var message in StreamMessages(File.ReadAllText(SharedData.Require(Root, "Subscriptions", "UsdFutures", file + ".txt"))))
        {
            var node = JsonNode.Parse(message)!;
            node["data"]!["o"]![field] = "BRAND_NEW";
            var reader = new MessageReader();
            Assert.That(reader.Event(node.ToJsonString()), Is.Not.Null);
            Assert.That(reader.Tally.Counts.Single().Key, Does.StartWith("word ").And.EndsWith(" BRAND_NEW"));
        }
    }

    [Test]
    public void CandlesAreReadToTheLastDigit()
    {
        var text = File.ReadAllText(SharedData.Require(Root, "Endpoints", "UsdFutures", "ExchangeData", "GetKlines.txt"));
        var body = text[text.IndexOf('[')..];
        var expected = JsonNode.Parse(body)!.AsArray();
        var (rows, candles) = (HistoryRow.Parse(body), CandleRow.Parse(body));
        Assert.That((rows.Count, candles.Count), Is.EqualTo((expected.Count, expected.Count)));
        for (var i = 0; i < expected.Count; i++)
        {
            var row = rows[i];
            Assert.That(
                new[] { row.Open, row.High, row.Low, row.Close, row.Volume }.Select(value => value.ToString(CultureInfo.InvariantCulture)),
                Is.EqualTo(Enumerable.Range(1, 5).Select(column => expected[i]![column]!.GetValue<string>())));
            Assert.That((row.OpenMs, row.CloseMs), Is.EqualTo((expected[i]![0]!.GetValue<long>(), expected[i]![6]!.GetValue<long>())));
            Assert.That((candles[i].OpenTimeMs, candles[i].CloseTimeMs, candles[i].Close), Is.EqualTo((row.OpenMs, row.CloseMs, (double)row.Close)));
        }
    }

    private static int AddToEach(JsonNode node)
    {
        var count = 0;
        if (node is JsonArray items)
            count = items.OfType<JsonNode>().Sum(AddToEach);
        if (node is not JsonObject fields)
            return count;
        count = 1 + fields.Select(field => field.Value).OfType<JsonNode>().ToList().Sum(AddToEach);
        fields["brandNew"] = new JsonArray(1, "two");
        return count;
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
