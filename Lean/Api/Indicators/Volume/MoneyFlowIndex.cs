using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Share of the money flow that came with a rising typical price, in percent; 100 where there is none.</summary>
public class MoneyFlowIndex : TradeBarIndicator, IIndicatorWarmUpPeriodProvider
{
    /// <summary>Share of the money flow that came with a rising typical price, in percent.</summary>
    /// <param name="name">Name.</param>
    /// <param name="period">Count of values or bars it looks at.</param>
    public MoneyFlowIndex(string name, int period)
        : base(name)
    {
        WarmUpPeriod = period;
        PositiveMoneyFlow = new Sum(name + "_PositiveMoneyFlow", period);
        NegativeMoneyFlow = new Sum(name + "_NegativeMoneyFlow", period);
    }

    /// <inheritdoc cref="MoneyFlowIndex(string, int)"/>
    public MoneyFlowIndex(int period)
        : this($"MFI({period})", period)
    {
    }

    /// <summary>Typical price times volume of the bars that rose.</summary>
    public IndicatorBase<IndicatorDataPoint> PositiveMoneyFlow { get; }

    /// <summary>Typical price times volume of the bars that fell.</summary>
    public IndicatorBase<IndicatorDataPoint> NegativeMoneyFlow { get; }

    /// <summary>Typical price of the last bar; 0 before the first, which counts as a rise.</summary>
    public decimal PreviousTypicalPrice { get; private set; }

    /// <inheritdoc/>
    public override bool IsReady => PositiveMoneyFlow.IsReady && NegativeMoneyFlow.IsReady;

    /// <inheritdoc/>
    public int WarmUpPeriod { get; }

    /// <inheritdoc/>
    public override void Reset()
    {
        PositiveMoneyFlow.Reset();
        NegativeMoneyFlow.Reset();
        PreviousTypicalPrice = 0.0m;
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(TradeBar input)
    {
        var price = (input.High + input.Low + input.Close) / 3.0m;
        var flow = price * input.Volume;
        PositiveMoneyFlow.UpdateValue(input.EndTime, price > PreviousTypicalPrice ? flow : 0.0m);
        NegativeMoneyFlow.UpdateValue(input.EndTime, price < PreviousTypicalPrice ? flow : 0.0m);
        PreviousTypicalPrice = price;
        var total = PositiveMoneyFlow.CurrentValue + NegativeMoneyFlow.CurrentValue;
        return total == 0m ? 100.0m : 100m * PositiveMoneyFlow.CurrentValue / total;
    }
}
