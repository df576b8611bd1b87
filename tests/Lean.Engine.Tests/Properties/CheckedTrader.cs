using QuantConnect.Algorithm;
using QuantConnect.Brokerages;
using QuantConnect.Data;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Orders;
using QuantConnect.Orders.Slippage;

namespace DolphinLean.Lean.Engine.Tests.Properties;

/// <summary>A random trader that holds its account and fills to what the market says, at every step and event.</summary>
internal sealed class CheckedTrader : RandomTrader
{
    private const decimal Tolerance = 1e-9m;

    private readonly AccountOracle _account;
    private readonly FillRange _range;

    public CheckedTrader(TraderOptions options, RandomMarket market)
        : base(options)
    {
        _account = new AccountOracle(market, options.Cash, options.Brokerage == BrokerageName.BinanceFutures);
        _range = new FillRange(market, _account, options.SlippageShare);
    }

    /// <summary>Steps and events at which the account was checked.</summary>
    public int Checks { get; private set; }

    public override void OnSecuritiesChanged(SecurityChanges changes)
    {
        _account.MoveTo(UtcTime);
        foreach (var security in changes.AddedSecurities)
        {
            _account.Begin(security.Symbol.Value, IsWarmingUp || UtcTime <= StartDate ? FirstDay : UtcTime);
            if (Options.SlippageShare != 0)
                security.SetSlippageModel(new ConstantSlippageModel(Options.SlippageShare));
        }
    }

    public override void OnOrderEvent(OrderEvent orderEvent)
    {
        _account.MoveTo(UtcTime);
        if (orderEvent.FillQuantity != 0)
        {
            _range.Check(orderEvent);
            Expect(_account.FeeOf(orderEvent, orderEvent.Ticket), orderEvent.OrderFee.Value.Amount, $"fee of order {orderEvent.OrderId}");
            _account.Take(orderEvent);
        }
        Check();
        base.OnOrderEvent(orderEvent);
        Check();
    }

    public override void OnData(Slice slice)
    {
        Check();
        base.OnData(slice);
        Check();
    }

    public override void OnEndOfAlgorithm() => Check();

    private void Check()
    {
        _account.MoveTo(UtcTime);
        Checks++;
        Expect(_account.Cash, Portfolio.CashBook["USDT"].Amount, "cash");
        Expect(_account.Equity(UtcTime), Portfolio.TotalPortfolioValue, "equity");
        foreach (var holding in Portfolio.Values)
            Expect(_account.QuantityOf(holding.Symbol.Value), holding.Quantity, $"quantity of {holding.Symbol.Value}");
    }

    private void Expect(decimal expected, decimal found, string what)
    {
        if (Math.Abs(expected - found) > Tolerance)
            throw new InvalidOperationException(FormattableString.Invariant($"seed {Options.Seed} at {UtcTime:HH:mm:ss}: expected {what} {expected}, found {found}"));
    }
}
