using NUnit.Framework;
using QuantConnect;
using QuantConnect.Hosting;
using QuantConnect.Orders.Fees;
using QuantConnect.Securities;
using QuantConnect.Securities.Estimates;

namespace DolphinLean.Lean.Api.Tests.Securities;

/// <summary>The exact decimals are the oracle: they must lie within the bounds, and no comparison that is decided may be wrong.</summary>
[TestFixture]
public sealed class AccountEstimateTests
{
    private static readonly decimal[] Prices = [0.0006673m, 0.4412m, 98_765.4m, 3_103.07m];

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public void Exact_figures_lie_within_the_bounds(int seed)
    {
        var random = new Random(seed);
        var account = AccountOf(random);
        for (var step = 0; step < 20; step++)
        {
            Move(account, random);
            if (random.Next(4) == 0)
                Trade(account, random);
            Assert.That(account.Portfolio.TryEstimate(out var figures), Is.True);
            Compare(account.Portfolio, figures, random);
        }
    }

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public void Profit_is_value_less_cost_and_the_fee_of_an_order_that_closes(int seed)
    {
        var random = new Random(seed);
        var account = AccountOf(random);
        for (var step = 0; step < 20; step++)
        {
            Move(account, random);
            if (random.Next(3) == 0)
                Trade(account, random);
            foreach (var security in account.Securities.Active.Where(security => security.Holdings.Invested))
            {
                var (held, average) = (security.Holdings.Quantity, security.Holdings.AveragePrice);
                var closing = new QuantConnect.Orders.MarketOrder(security.Symbol, -held, TestAccount.Start);
                var fee = security.FeeModel.GetOrderFee(new OrderFeeParameters(security, closing)).Value.Amount;
                var price = held > 0 ? security.BidPrice : security.AskPrice;
                Assert.That(decimal.GetBits(security.Holdings.UnrealizedProfit), Is.EqualTo(decimal.GetBits(price * held - average * held - fee)));
            }
        }
    }

    [Test]
    public void Models_of_ones_own_are_left_to_the_exact_way()
    {
        var account = AccountOf(new Random(1));
        Trade(account, new Random(2));
        Assert.That(account.Portfolio.TryEstimate(out _), Is.True);
        var held = account.Securities.Active.First(security => security.Holdings.Quantity != 0);

        var fees = held.FeeModel;
        held.SetFeeModel(new ConstantFeeModel(1));
        Assert.That(account.Portfolio.TryEstimate(out _), Is.False, "fees");
        held.SetFeeModel(fees);
        Assert.That(account.Portfolio.TryEstimate(out _), Is.True);

        held.BuyingPowerModel = new SecurityMarginModel(3);
        Assert.That(account.Portfolio.TryEstimate(out _), Is.False, "margin");
        held.BuyingPowerModel = new QuantConnect.Securities.CryptoFuture.CryptoFutureMarginModel(3);
        Assert.That(account.Portfolio.TryEstimate(out _), Is.True);

        account.Portfolio.CashBook.Add("EUR", 10, 1.1m);
        Assert.That(account.Portfolio.TryEstimate(out _), Is.False, "another currency");
    }

    [FsCheck.NUnit.Property(MaxTest = 100)]
    public void A_fee_model_of_ones_own_that_estimates_its_fees_is_within_the_bounds_too(int seed)
    {
        var random = new Random(seed);
        var account = AccountOf(random);
        foreach (var security in account.Securities.Active)
            security.SetFeeModel(new HalfPerMille());
        account.Portfolio.EstimateFeesWith(model => model is HalfPerMille ? HalfPerMille.Estimate : null);
        for (var step = 0; step < 20; step++)
        {
            Move(account, random);
            if (random.Next(4) == 0)
                Trade(account, random);
            Assert.That(account.Portfolio.TryEstimate(out var figures), Is.True);
            Compare(account.Portfolio, figures, random);
        }
    }

    [Test]
    public void Without_a_quirk_the_exact_way_is_taken()
    {
        var account = new TestAccount(1000, off: LeanQuirk.ClosingFeeInEquity);
        var eth = account.Add("ETHUSDT", leverage: 10);
        account.SetPrice(eth, 100);
        account.Fill(eth, 1, 100);
        Assert.That(account.Portfolio.TryEstimate(out _), Is.False);
    }

    private static TestAccount AccountOf(Random random)
    {
        var account = new TestAccount(random.Next(1, 1_000_000));
        for (var i = 0; i < Prices.Length; i++)
            account.SetPrice(account.Add($"A{i}USDT", random.Next(1, 50), lot: 0.001m, tick: 0.0000001m), Prices[i]);
        return account;
    }

    private static void Move(TestAccount account, Random random)
    {
        account.Wait();
        foreach (var security in account.Securities.Active)
        {
            var price = Math.Round(security.Price * (1 + (decimal)(random.NextDouble() - 0.5) / 5), 7);
            if (random.Next(3) == 0)
                account.SetQuotes(security, price, price * 1.0003m);
            account.SetPrice(security, price);
        }
    }

    private static void Trade(TestAccount account, Random random)
    {
        foreach (var security in account.Securities.Active)
        {
            var value = (decimal)(random.NextDouble() - 0.5) * account.Cash;
            account.Fill(security, Math.Round(value / security.Price, 3) + 0.001m, security.Price * 1.0001m, fee: random.Next(3) * 0.3m);
        }
    }

    private static void Compare(SecurityPortfolioManager portfolio, AccountFigures figures, Random random)
    {
        var (equity, margin) = (portfolio.TotalPortfolioValue, portfolio.TotalMarginUsed);
        Assert.That(Math.Abs((double)(equity - (decimal)figures.Equity)), Is.LessThanOrEqualTo(figures.EquityError + 1e-9));
        Assert.That(Math.Abs((double)(margin - (decimal)figures.MarginUsed)), Is.LessThanOrEqualTo(figures.MarginError + 1e-9));

        var share = new[] { 0, 0.001m, 0.05m, 0.5m }[random.Next(4)];
        if (figures.HasFreeMarginAbove((double)share))
            Assert.That(equity - margin, Is.GreaterThan(share * equity));
        foreach (var order in new[] { equity * share, equity * share * 1.000001m, equity * share * 0.999999m, margin })
        {
            var exact = equity * share <= order || equity - margin <= 0;
            if (figures.IsMarginAbove((double)share, (double)order) is { } decided)
                Assert.That(decided, Is.EqualTo(exact), $"share {share}, margin {order}, equity {equity}, used {margin}");
        }
    }

    private sealed class HalfPerMille : FeeModel
    {
        private const decimal Rate = 0.0005m;

        public static double Estimate(string ticker, double signedQuantity, double price) => (double)Rate * Math.Abs(signedQuantity) * price;

        public override OrderFee GetOrderFee(OrderFeeParameters parameters) => new(new CashAmount(
            Rate * Math.Abs(parameters.Order.Quantity) * parameters.Security.Price, parameters.Security.QuoteCurrency.Symbol));
    }
}
