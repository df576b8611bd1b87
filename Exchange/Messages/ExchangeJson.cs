using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace DolphinLean.Exchange.Messages;

/// <summary>Source-generated writers of every message.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CodeReply))]
[JsonSerializable(typeof(OrderReply))]
[JsonSerializable(typeof(OrderReply[]))]
[JsonSerializable(typeof(AlgoOrderReply))]
[JsonSerializable(typeof(AlgoOrderReply[]))]
[JsonSerializable(typeof(AmendmentReply[]))]
[JsonSerializable(typeof(UserTradeReply[]))]
[JsonSerializable(typeof(IncomeReply[]))]
[JsonSerializable(typeof(BalanceReply[]))]
[JsonSerializable(typeof(AccountReply))]
[JsonSerializable(typeof(PositionReply[]))]
[JsonSerializable(typeof(AccountConfigReply))]
[JsonSerializable(typeof(SymbolConfigReply[]))]
[JsonSerializable(typeof(LeverageReply))]
[JsonSerializable(typeof(DualSideReply))]
[JsonSerializable(typeof(MultiAssetsReply))]
[JsonSerializable(typeof(FeeBurnReply))]
[JsonSerializable(typeof(PositionMarginReply))]
[JsonSerializable(typeof(MarginChangeReply[]))]
[JsonSerializable(typeof(BracketsReply[]))]
[JsonSerializable(typeof(CommissionReply))]
[JsonSerializable(typeof(CountdownReply))]
[JsonSerializable(typeof(ListenKeyReply))]
[JsonSerializable(typeof(AdlReply[]))]
[JsonSerializable(typeof(EmptyReply))]
[JsonSerializable(typeof(TimeReply))]
[JsonSerializable(typeof(ExchangeInfoReply))]
[JsonSerializable(typeof(RateLimitReply[]))]
[JsonSerializable(typeof(TradeReply[]))]
[JsonSerializable(typeof(AggregateTradeReply[]))]
[JsonSerializable(typeof(PremiumReply))]
[JsonSerializable(typeof(PremiumReply[]))]
[JsonSerializable(typeof(FundingReply[]))]
[JsonSerializable(typeof(FundingInfoReply[]))]
[JsonSerializable(typeof(TickerReply))]
[JsonSerializable(typeof(TickerReply[]))]
[JsonSerializable(typeof(PriceReply))]
[JsonSerializable(typeof(PriceReply[]))]
[JsonSerializable(typeof(BookTickerReply))]
[JsonSerializable(typeof(BookTickerReply[]))]
[JsonSerializable(typeof(OpenInterestReply))]
[JsonSerializable(typeof(DepthReply))]
[JsonSerializable(typeof(AggregateTradeEvent))]
[JsonSerializable(typeof(TradeEvent))]
[JsonSerializable(typeof(DepthEvent))]
[JsonSerializable(typeof(BookTickerEvent))]
[JsonSerializable(typeof(MarkPriceEvent))]
[JsonSerializable(typeof(MarkPriceEvent[]))]
[JsonSerializable(typeof(KlineEvent))]
[JsonSerializable(typeof(TickerEvent))]
[JsonSerializable(typeof(TickerEvent[]))]
[JsonSerializable(typeof(ForceOrderEvent))]
[JsonSerializable(typeof(ContractEvent))]
[JsonSerializable(typeof(OrderTradeUpdate))]
[JsonSerializable(typeof(TradeLiteEvent))]
[JsonSerializable(typeof(AccountUpdate))]
[JsonSerializable(typeof(AlgoUpdate))]
[JsonSerializable(typeof(TriggerRejectEvent))]
[JsonSerializable(typeof(ConfigUpdate))]
[JsonSerializable(typeof(MarginCallEvent))]
[JsonSerializable(typeof(ListenKeyExpired))]
internal sealed partial class ExchangeJson : JsonSerializerContext
{
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, (JsonTypeInfo<T>)Readable.Options.GetTypeInfo(typeof(T)));

    // Apostrophes and the like go out as they are: this is no HTML. In a class of its own, because Default must be there first.
    private static class Readable
    {
        public static JsonSerializerOptions Options { get; } = Create();

        private static JsonSerializerOptions Create()
        {
            var options = new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
            // Options that may still change look every type up anew.
            options.MakeReadOnly();
            return options;
        }
    }
}
