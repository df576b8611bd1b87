using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using DolphinLean.Lean.Api.Tests.Securities;
using DolphinLean.Tests;
using NUnit.Framework;
using QuantConnect;
using QuantConnect.Data;
using QuantConnect.Orders;
using QuantConnect.Orders.Fees;
using QuantConnect.Orders.Fills;

namespace DolphinLean.Lean.Api.Tests.Golden;

/// <summary>
/// Walks through the log of a run of real LEAN that sent market orders only. Each logged event is made again with our models, and each
/// logged figure is compared with our account at that moment.
/// </summary>
internal sealed class GoldenReplay
{
    private readonly TestAccount _account;
    private readonly Dictionary<string, GoldenMarket> _markets = [];
    private readonly string _name;
    private readonly Queue<JsonElement> _events;
    private DateTime _now;

    public GoldenReplay(string name, decimal cash, int firstDay, int days, params (string Ticker, decimal? Leverage)[] symbols)
    {
        _name = name;
        _account = new TestAccount(cash);
        using (var rules = File.OpenText(SharedData.Require("conformance", "data", "symbol-properties", "symbol-properties-database.csv")))
            _account.Rules.Read(rules, "symbol-properties-database.csv");
        _now = new DateTime(2025, 5, firstDay, 0, 0, 0, DateTimeKind.Utc);
        var dates = Enumerable.Range(0, days).Select(day => _now.AddDays(day)).ToList();
        foreach (var (ticker, leverage) in symbols) _markets[ticker] = new GoldenMarket(_account, ticker, leverage, dates);
        _events = new Queue<JsonElement>(JsonDocument.Parse(File.ReadAllText(Golden("order-events.json"))).RootElement.EnumerateArray());
        Step();
    }

    public TestAccount Account => _account;

    public int Checked { get; private set; }

    public QuantConnect.Securities.Security Security(string ticker) => _markets[ticker].Security;

    /// <summary>Replays the log; the handler checks each line that is no event.</summary>
    public void Run(Action<string> check)
    {
        foreach (var line in File.ReadLines(Golden("log.txt")))
        {
            var time = DateTime.ParseExact(line.AsSpan(0, 19), "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
            while (_now < time)
            {
                _now = _now.AddMinutes(1);
                Step();
            }
            var text = line[20..];
            if (text.StartsWith("EVENT", StringComparison.Ordinal)) Replay(_events.Dequeue(), line);
            else check(text);
        }
        Assert.That(_events, Is.Empty);
    }

    /// <summary>Compares a figure of a line, at the digits it was logged with.</summary>
    public void Check(string line, string key, decimal ours)
    {
        var match = Regex.Match(line, $@"(?:^|[\s/]){key}=(-?[\d.]+)");
        Assert.That(match.Success, Is.True, $"no {key} in '{line}'");
        var text = match.Groups[1].Value;
        var decimals = text.Contains('.') ? text.Length - text.IndexOf('.') - 1 : 0;
        var logged = decimal.Parse(text, CultureInfo.InvariantCulture);
        Assert.That(Math.Round(ours, decimals, MidpointRounding.AwayFromZero), Is.EqualTo(logged), $"{_now:dd HH:mm} {key}: {line}");
        Checked++;
    }

    private string Golden(string file) => SharedData.Require("conformance", "golden", _name, file);

    private void Step()
    {
        _account.Clock.SetUtcDateTime(_now);
        foreach (var market in _markets.Values) market.Step(_now);
    }

    private void Replay(JsonElement golden, string line)
    {
        var security = Security(golden.GetProperty("symbolValue").GetString()!);
        var quantity = golden.GetProperty("quantity").GetDecimal();
        var status = golden.GetProperty("status").GetString();
        if (status != "filled")
        {
            Assert.That(_account.Allows(security, quantity), Is.EqualTo(status == "submitted"), line);
            Checked++;
            return;
        }
        var order = (MarketOrder)_account.Send(security, quantity);
        var fill = security.FillModel.Fill(new FillModelParameters(security, order, new SubscriptionManager(new TimeKeeper(DateTime.UnixEpoch)), TimeSpan.FromHours(1))).Single();
        fill.OrderFee = security.FeeModel.GetOrderFee(new OrderFeeParameters(security, order));
        Assert.That((fill.FillPrice, fill.FillQuantity, fill.OrderFee.Value.Amount),
            Is.EqualTo((golden.GetProperty("fillPrice").GetDecimal(), golden.GetProperty("fillQuantity").GetDecimal(), golden.GetProperty("orderFeeAmount").GetDecimal())), line);
        _account.Book(fill);
        Checked++;
    }
}
