namespace QuantConnect.Orders.Fees;

/// <summary>Binance's futures fees of the first tier, by quote currency.</summary>
public class BinanceFuturesFeeModel : BinanceFeeModel
{
    /// <summary>Maker rate of contracts quoted in USDT.</summary>
    public const decimal MakerTier1USDTFee = 0.0002m;

    /// <summary>Taker rate of contracts quoted in USDT.</summary>
    public const decimal TakerTier1USDTFee = 0.0004m;

    /// <summary>Maker rate of contracts quoted in BUSD.</summary>
    public const decimal MakerTier1BUSDFee = 0.00012m;

    /// <summary>Taker rate of contracts quoted in BUSD.</summary>
    public const decimal TakerTier1BUSDFee = 0.00036m;

    private readonly decimal _makerUsdtFee;
    private readonly decimal _takerUsdtFee;
    private readonly decimal _makerBusdFee;
    private readonly decimal _takerBusdFee;

    /// <summary>Sets the rates.</summary>
    public BinanceFuturesFeeModel(
        decimal mUsdtFee = MakerTier1USDTFee, decimal tUsdtFee = TakerTier1USDTFee,
        decimal mBusdFee = MakerTier1BUSDFee, decimal tBusdFee = TakerTier1BUSDFee)
        : base(mUsdtFee, tUsdtFee)
    {
        _makerUsdtFee = mUsdtFee;
        _takerUsdtFee = tUsdtFee;
        _makerBusdFee = mBusdFee;
        _takerBusdFee = tBusdFee;
    }

    /// <inheritdoc/>
    protected override decimal GetFee(Order order) =>
        order.Symbol.Value.EndsWith("BUSD", StringComparison.Ordinal)
            ? GetFee(order, _makerBusdFee, _takerBusdFee)
            : GetFee(order, _makerUsdtFee, _takerUsdtFee);

    /// <summary>The rate of an order that takes.</summary>
    internal decimal TakerRateOf(Symbol symbol) => symbol.Value.EndsWith("BUSD", StringComparison.Ordinal) ? _takerBusdFee : _takerUsdtFee;
}
