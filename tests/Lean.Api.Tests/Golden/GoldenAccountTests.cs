using NUnit.Framework;
using QuantConnect.Orders;

namespace DolphinLean.Lean.Api.Tests.Golden;

/// <summary>Fills, fees, funding and margin against runs of real LEAN, to every digit that those logged.</summary>
[TestFixture]
public sealed class GoldenAccountTests
{
    [Test]
    public void MarketOrdersWithAndWithoutQuotes()
    {
        var replay = new GoldenReplay("MarketOrders", 100_000, 12, 3, ("BTCUSDT", null), ("SOLUSDT", 5));
        replay.Run(line =>
        {
            var account = replay.Account.Portfolio;
            if (line.Contains("ACCOUNT"))
            {
                replay.Check(line, "cash", account.Cash);
                replay.Check(line, "equity", account.TotalPortfolioValue);
                replay.Check(line, "margin", account.TotalMarginUsed);
                replay.Check(line, "free", account.MarginRemaining);
                replay.Check(line, "fees", account.TotalFees);
                return;
            }
            var holdings = replay.Security(line.Split(' ')[1]).Holdings;
            replay.Check(line, "qty", holdings.Quantity);
            replay.Check(line, "avg", holdings.AveragePrice);
            replay.Check(line, "px", holdings.Price);
            replay.Check(line, "unreal", holdings.UnrealizedProfit);
            replay.Check(line, "profit", holdings.Profit);
            replay.Check(line, "fees", holdings.TotalFees);
            replay.Check(line, "netprofit", holdings.NetProfit);
            replay.Check(line, "volume", holdings.TotalSaleVolume);
        });
        Assert.That(replay.Checked, Is.GreaterThan(5000));
    }

    [Test]
    public void FundingIsSettledOnTheMinuteAndEquityMarksTheExitFee()
    {
        var replay = new GoldenReplay("FundingAndEquity", 250_000, 11, 4, ("BTCUSDT", null), ("SOLUSDT", null));
        replay.Run(line =>
        {
            var account = replay.Account.Portfolio;
            if (line.StartsWith("HOUR", StringComparison.Ordinal))
            {
                replay.Check(line, "cash", account.Cash);
                replay.Check(line, "equity", account.TotalPortfolioValue);
                replay.Check(line, "used", account.TotalMarginUsed);
                replay.Check(line, "free", account.MarginRemaining);
                replay.Check(line, "holdings", account.TotalHoldingsValue);
                replay.Check(line, "absolute", account.TotalAbsoluteHoldingsCost);
                replay.Check(line, "unreal", account.TotalUnrealizedProfit);
                replay.Check(line, "profit", account.TotalProfit);
                replay.Check(line, "fees", account.TotalFees);
            }
            if (!line.StartsWith("HOLD", StringComparison.Ordinal)) return;
            var security = replay.Security(line.Split(' ')[1]);
            replay.Check(line, "qty", security.Holdings.Quantity);
            replay.Check(line, "avg", security.Holdings.AveragePrice);
            replay.Check(line, "value", security.Holdings.HoldingsValue);
            replay.Check(line, "cost", security.Holdings.HoldingsCost);
            replay.Check(line, "unreal", security.Holdings.UnrealizedProfit);
            replay.Check(line, "pct", security.Holdings.UnrealizedProfitPercent);
            replay.Check(line, "power", account.GetBuyingPower(security.Symbol, OrderDirection.Buy));
        });
        Assert.That(replay.Checked, Is.GreaterThan(1500));
    }

    [Test]
    public void MarginDecidesWhichOrdersAreTaken()
    {
        var replay = new GoldenReplay("MarginCalls", 4_000, 12, 3, ("XRPUSDT", 20), ("ETHUSDT", 20));
        replay.Run(line =>
        {
            var account = replay.Account.Portfolio;
            var security = line.Contains("XRPUSDT") ? replay.Security("XRPUSDT") : replay.Security("ETHUSDT");
            switch (line.Split(' ')[0])
            {
                case "FIFTY":
                    security.SetLeverage(50);
                    goto case "BEFORE";
                case "FIVE":
                    security.SetLeverage(5);
                    goto case "BEFORE";
                case "BEFORE":
                    replay.Check(line, "leverage", security.Leverage);
                    replay.Check(line, "buy", account.GetBuyingPower(security.Symbol, OrderDirection.Buy));
                    replay.Check(line, "sell", account.GetBuyingPower(security.Symbol, OrderDirection.Sell));
                    replay.Check(line, "remaining", account.GetMarginRemaining(security.Symbol));
                    break;
                case "AFTER" or "ACCOUNT" or "WARNING" or "CALLED":
                    replay.Check(line, "cash", account.Cash);
                    replay.Check(line, "equity", account.TotalPortfolioValue);
                    replay.Check(line, "used", account.TotalMarginUsed);
                    replay.Check(line, "free", account.MarginRemaining);
                    break;
                case "CALL":
                    var calls = account.MarginCallModel.GetMarginCallOrders(out _);
                    var call = calls.Single(request => line.Contains(request.Symbol.Value));
                    Assert.That(line, Does.Contain(FormattableString.Invariant($"{call.Symbol.Value} {call.OrderType} {call.Quantity:F3} tag={call.Tag}")));
                    break;
            }
        });
        Assert.That(replay.Checked, Is.GreaterThan(200));
    }
}
