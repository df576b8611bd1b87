using System.Globalization;
using DolphinLean.Data.Symbols;

namespace DolphinLean.Exchange.Markets;

/// <summary>What an order for a symbol must keep to, and what it costs. Prices and notionals in the quote asset.</summary>
public sealed record SymbolRules
{
    /// <summary>Exchange's name, for example BTCUSDT.</summary>
    public required string Symbol { get; init; }

    /// <summary>Least price step.</summary>
    public required decimal TickSize
    {
        get;
        init
        {
            field = value;
            PriceScale = ScaleOf(value);
        }
    }

    /// <summary>Least quantity step, and least quantity.</summary>
    public required decimal StepSize
    {
        get;
        init
        {
            field = value;
            QuantityScale = ScaleOf(value);
        }
    }

    /// <summary>Least price times quantity of an order that does not only reduce.</summary>
    public decimal MinNotional { get; init; } = 5m;

    /// <summary>Asset that is priced.</summary>
    public string BaseAsset => Symbol[..^QuoteAsset.Length];

    /// <summary>Asset of prices, margin and profit.</summary>
    public string QuoteAsset { get; init; } = "USDT";

    /// <summary>Least quantity of an order.</summary>
    public decimal MinQuantity => StepSize;

    /// <summary>Largest quantity of a limit order.</summary>
    public decimal MaxQuantity => StepSize * 10_000_000m;

    /// <summary>Largest quantity of a market order.</summary>
    public decimal MaxMarketQuantity => StepSize * 1_200_000m;

    /// <summary>Least price.</summary>
    public decimal MinPrice => TickSize;

    /// <summary>Largest price.</summary>
    public decimal MaxPrice => TickSize * 100_000_000m;

    /// <summary>A buy's limit may be this times the mark price.</summary>
    public decimal MultiplierUp { get; init; } = 1.15m;

    /// <summary>A sell's limit may be this times the mark price.</summary>
    public decimal MultiplierDown { get; init; } = 0.85m;

    /// <summary>How far from the best price a market order may go, as a fraction.</summary>
    public decimal MarketTakeBound { get; init; } = 0.05m;

    /// <summary>With priceProtect: how far last and mark price may be apart for a trigger, as a fraction.</summary>
    public decimal TriggerProtect { get; init; } = 0.05m;

    /// <summary>Fee of a maker, as a fraction of notional.</summary>
    public decimal MakerFee { get; init; } = 0.0002m;

    /// <summary>Fee of a taker, as a fraction of notional.</summary>
    public decimal TakerFee { get; init; } = 0.0004m;

    /// <summary>Fee of a liquidation, as a fraction of notional.</summary>
    public decimal LiquidationFee { get; init; } = 0.0125m;

    /// <summary>Open orders an account may have.</summary>
    public int MaxOrders { get; init; } = 200;

    /// <summary>Open conditional orders an account may have.</summary>
    public int MaxAlgoOrders { get; init; } = 10;

    /// <summary>Hours between funding settlements.</summary>
    public int FundingIntervalHours { get; init; } = 8;

    /// <summary>Leverage and maintenance margin by notional.</summary>
    public IReadOnlyList<LeverageBracket> Brackets { get; init; } = LeverageBracket.Default;

    /// <summary>Decimal places of prices.</summary>
    public int PriceScale { get; private init; }

    /// <summary>Decimal places of quantities.</summary>
    public int QuantityScale { get; private init; }

    /// <summary>The bracket of a notional.</summary>
    public LeverageBracket BracketOf(decimal notional) =>
        Brackets.FirstOrDefault(bracket => notional <= bracket.NotionalCap) ?? Brackets[^1];

    /// <summary>Maintenance margin of a position of this absolute notional.</summary>
    public decimal MaintenanceMargin(decimal notional)
    {
        var bracket = BracketOf(notional);
        return Math.Max(0, notional * bracket.MaintenanceRatio - bracket.MaintenanceAmount);
    }

    /// <summary>The largest multiple of the tick that is not above a price, at least one tick.</summary>
    public decimal FloorToTick(decimal price) => Math.Max(TickSize, Math.Floor(price / TickSize) * TickSize);

    /// <summary>The nearest multiple of the tick, at least one tick.</summary>
    public decimal RoundToTick(decimal price) => Math.Max(TickSize, Math.Round(price / TickSize) * TickSize);

    /// <summary>The nearest multiple of the step; may be 0.</summary>
    public decimal RoundToStep(decimal quantity) => Math.Round(quantity / StepSize) * StepSize;

    /// <summary>Whether the list has a symbol.</summary>
    public static bool IsListed(string symbol, SymbolRows rows) => rows.Find("binance", symbol, "cryptofuture") != null;

    /// <summary>Rules of a symbol of the list that comes with the program.</summary>
    /// <exception cref="InvalidDataException">The list lacks the symbol.</exception>
    public static SymbolRules Of(string symbol, SymbolRows rows)
    {
        var row = rows.Find("binance", symbol, "cryptofuture")
            ?? throw new InvalidDataException($"{symbol}: expected a perpetual of the list of symbols, found none; leave it out or add a row to the list");
        var cells = row.Split(',');
        return new SymbolRules
        {
            Symbol = symbol,
            QuoteAsset = cells[4],
            TickSize = Number(cells[6]),
            StepSize = Number(cells[7]),
            MinNotional = cells.Length > 9 && cells[9].Length > 0 ? Number(cells[9]) : 5m,
        };
    }

    /// <summary>Rules of a symbol that the list lacks, fitted to its price: five digits of price, steps worth 0.1 to 1 of the quote asset.</summary>
    /// <exception cref="InvalidDataException">The name does not end in USDT.</exception>
    public static SymbolRules Fitted(string symbol, double price)
    {
        if (!symbol.EndsWith("USDT", StringComparison.Ordinal) || symbol.Length == 4)
            throw new InvalidDataException($"{symbol}: expected a symbol priced in USDT, found another; leave it out");
        var magnitude = (int)Math.Floor(Math.Log10(price));
        return new SymbolRules { Symbol = symbol, TickSize = PowerOfTen(Math.Max(-12, magnitude - 4)), StepSize = PowerOfTen(Math.Clamp(-magnitude - 1, -8, 6)) };
    }

    private static decimal PowerOfTen(int exponent) => exponent < 0 ? new decimal(1, 0, 0, false, (byte)-exponent) : (decimal)Math.Pow(10, exponent);

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static int ScaleOf(decimal step) => (step / 1.0000000000000000000000000000m).Scale;
}
