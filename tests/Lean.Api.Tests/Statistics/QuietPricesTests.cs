using DolphinLean.Lean.Api.Tests.Securities;
using NUnit.Framework;
using QuantConnect.Statistics;

namespace DolphinLean.Lean.Api.Tests.Statistics;

/// <summary>Prices that change nothing are left out; the twin takes each of them in.</summary>
[TestFixture]
public sealed class QuietPricesTests
{
    [FsCheck.NUnit.Property(MaxTest = 300)]
    public void Trades_are_those_of_a_builder_that_takes_every_price_in(int seed)
    {
        var random = new Random(seed);
        var account = new TestAccount(100_000);
        var eth = account.Add("ETHUSDT", leverage: 10);
        account.SetPrice(eth, 100);
        TradeBuilder[] builders = [New(account), New(account)];
        for (var step = 0; step < 120; step++)
        {
            account.Wait();
            account.SetPrice(eth, Math.Max(0.01m, eth.Price + random.Next(-3, 4) * 0.01m * (random.Next(10) == 0 ? 50 : 1)));
            builders[0].ObserveMarket();
            builders[1].SetMarketPrice(eth.Symbol, eth.Price);
            if (random.Next(6) != 0)
                continue;
            var fill = account.Fill(eth, random.Next(-3, 4) is var quantity and not 0 ? quantity : 1, eth.Price * (1 + random.Next(-2, 3) * 0.00013m));
            foreach (var builder in builders)
                builder.ProcessFill(fill, 1, 0.1m);
        }
        Assert.That(builders[0].ClosedTrades.Select(Text), Is.EqualTo(builders[1].ClosedTrades.Select(Text)));
    }

    private static TradeBuilder New(TestAccount account)
    {
        var builder = new TradeBuilder(FillGroupingMethod.FillToFill, FillMatchingMethod.FIFO);
        builder.SetSecurityManager(account.Securities);
        return builder;
    }

    private static string Text(Trade trade) => FormattableString.Invariant(
        $"{trade.EntryTime:HH:mm} {trade.ExitTime:HH:mm} {trade.Quantity} {trade.ProfitLoss} {trade.MAE} {trade.MFE} {trade.EndTradeDrawdown}");
}
