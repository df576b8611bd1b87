using NUnit.Framework;
using QuantConnect;
using QuantConnect.Data.Market;
using QuantConnect.Hosting;

namespace DolphinLean.Lean.Api.Tests.Securities;

[TestFixture]
public sealed class SecurityPriceTests
{
    private readonly Columns _columns = new();

    [Test]
    public void ABoundSecurityReadsTheColumnsWhenAsked()
    {
        var eth = new TestAccount().Add("ETHUSDT");
        eth.BindPrices(_columns, 3);
        Assert.That((eth.HasData, eth.Price, eth.GetLastData()), Is.EqualTo((false, 0m, (object?)null)));
        _columns.Close = 0.1 + 0.2;
        Assert.That(eth.HasData, Is.True);
        Assert.That(eth.Price, Is.EqualTo(0.30000000000000004m));
        Assert.That((eth.BidPrice, eth.AskPrice), Is.EqualTo((eth.Price, eth.Price)), "no quotes");
        _columns.BestBid = 0.29;
        Assert.That(eth.BidPrice, Is.EqualTo(0.29m));
        Assert.That(_columns.AskedSlots, Is.All.EqualTo(3));
    }

    [Test]
    public void TheLastBarOfABoundSecurityIsMadeOncePerBar()
    {
        var eth = new TestAccount().Add("ETHUSDT");
        eth.BindPrices(_columns, 0);
        (_columns.Close, _columns.Ticks) = (5, TestAccount.Start.Ticks);
        var bar = (TradeBar)eth.GetLastData()!;
        Assert.That((bar.EndTime, bar.Close, bar.Symbol), Is.EqualTo((TestAccount.Start, 5m, eth.Symbol)));
        Assert.That(eth.GetLastData(), Is.SameAs(bar));
        (_columns.Close, _columns.Ticks) = (6, TestAccount.Start.AddMinutes(1).Ticks);
        Assert.That(eth.GetLastData()!.Price, Is.EqualTo(6));
    }

    [Test]
    public void ReadingABoundPriceTakesNoMemory()
    {
        var eth = new TestAccount().Add("ETHUSDT");
        eth.BindPrices(_columns, 0);
        _columns.Close = 0.1 + 0.2;
        var sum = eth.Price + eth.High;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++) sum += eth.Price + eth.BidPrice + (eth.HasData ? 1 : 0);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
        Assert.That(sum, Is.GreaterThan(1000));
    }

    [Test]
    public void EquityOfAnOpenPositionTakesNoMemory()
    {
        var account = new TestAccount();
        var eth = account.Add("ETHUSDT");
        eth.BindPrices(_columns, 0);
        _columns.Close = 2000;
        account.Fill(eth, -3, 2000, 2.4m);
        var sum = account.Portfolio.TotalPortfolioValue;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            _columns.Close = 1000 + i;
            sum += account.Portfolio.TotalPortfolioValue + account.Portfolio.TotalMarginUsed;
        }
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
        Assert.That(sum, Is.GreaterThan(0));
    }

    [Test]
    public void QuotesSetBidAndAskAndAStaleQuoteStays()
    {
        var account = new TestAccount();
        var btc = account.Add("BTCUSDT");
        account.SetPrice(btc, 100);
        account.SetQuotes(btc, 99, 102);
        Assert.That((btc.Price, btc.BidPrice, btc.AskPrice), Is.EqualTo((100.5m, 99m, 102m)), "the quotes' middle replaces the trade of the moment");
        account.Wait();
        account.SetPrice(btc, 110, volume: 7);
        Assert.That((btc.Price, btc.BidPrice, btc.AskPrice, btc.Volume), Is.EqualTo((110m, 99m, 102m, 7m)));
    }

    [Test]
    public void AuxiliaryAndRepeatedPointsDoNotMoveThePrice()
    {
        var account = new TestAccount();
        var btc = account.Add("BTCUSDT");
        account.SetPrice(btc, 100);
        btc.SetMarketPrice(new MarginInterestRate { Symbol = btc.Symbol, InterestRate = 0.5m, Value = 0.5m });
        btc.SetMarketPrice(new TradeBar(TestAccount.Start, btc.Symbol, 1, 1, 1, 1, 1).Clone(true));
        Assert.That(btc.Price, Is.EqualTo(100));
        Assert.That(btc.Cache.GetData<MarginInterestRate>()!.InterestRate, Is.EqualTo(0.5m));
    }

    [FsCheck.NUnit.Property]
    public void PricesConvertBackToTheirDouble(double value)
    {
        if (double.IsNaN(value))
        {
            Assert.That(RoundTripDecimal.From(value), Is.Zero);
            return;
        }
        if (Math.Abs(value) is >= 7.9e28 or < 1e-11 and > 0)
            return;

        // Not by a cast back: .NET's conversion of a decimal with 17 digits may miss by one unit in the last place.
        var text = RoundTripDecimal.From(value).ToStringInvariant();
        Assert.That(double.Parse(text, System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(value));
    }

    [FsCheck.NUnit.Property(MaxTest = 2_000)]
    public void TheFastWayOfPricesIsThePlainOne(long digits, FsCheck.PositiveInt places)
    {
        var value = (digits % 10_000_000_000_000_000) / Math.Pow(10, places.Get % 14);
        foreach (var price in new[] { value, Math.BitIncrement(value), digits % 100_000 / 100d, digits % 1_000 * 1_000d })
            Assert.That(decimal.GetBits(RoundTripDecimal.From(price)), Is.EqualTo(decimal.GetBits(RoundTripDecimal.FromAny(price))), $"{price:R}");
    }

    [TestCase(double.PositiveInfinity)]
    [TestCase(1e300)]
    public void WhatIsNoPriceIsRefused(double value) =>
        Assert.That(() => RoundTripDecimal.From(value), Throws.TypeOf<OverflowException>());

    [TestCase(0.0006673, "0.0006673")]
    [TestCase(104175.1, "104175.1")]
    [TestCase(3.103, "3.103")]
    public void DecimalPricesKeepTheirText(double value, string text) =>
        Assert.That(RoundTripDecimal.From(value).ToStringInvariant(), Is.EqualTo(text));

    private sealed class Columns : IPriceSource
    {
        public double Close { get; set; } = double.NaN;

        public double BestBid { get; set; } = double.NaN;

        public long Ticks { get; set; }

        public HashSet<int> AskedSlots { get; } = [];

        public double Last(int slot)
        {
            AskedSlots.Add(slot);
            return Close;
        }

        public double Bid(int slot) => BestBid;

        public double Ask(int slot) => double.NaN;

        public double Open(int slot) => Close;

        public double High(int slot) => Close;

        public double Low(int slot) => Close;

        public double Volume(int slot) => 0;

        public long LastTicks(int slot) => Ticks;
    }
}
