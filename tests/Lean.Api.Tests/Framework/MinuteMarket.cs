using DolphinLean.Lean.Api.Tests.Algorithm;
using NodaTime;
using QuantConnect;
using QuantConnect.Algorithm.Framework;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Interfaces;
using QuantConnect.Securities;

namespace DolphinLean.Lean.Api.Tests.Framework;

/// <summary>BTCUSDT in minute bars of one price, fed to consolidators as an engine does. History has the prices of the constructor.</summary>
internal sealed class MinuteMarket : IHistoryProvider
{
    private readonly double[] _history;
    private int _minute;

    public MinuteMarket(params double[] history)
    {
        _history = history;
        Algorithm = new TestAlgorithm(a => Security = a.AddCryptoFuture("BTCUSDT", Resolution.Minute)).Begin();
        Algorithm.HistoryProvider = this;
        Algorithm.TestHost.SetPrice("BTCUSDT", history.LastOrDefault(100));
        Algorithm.Step(0);
    }

    public TestAlgorithm Algorithm { get; }

    public Security Security { get; private set; } = null!;

    public Symbol Symbol => Security.Symbol;

    public int DataPointCount => 0;

    /// <summary>Tells a model that the security came.</summary>
    public T Add<T>(T model)
        where T : INotifiedSecurityChanges
    {
        model.OnSecuritiesChanged(Algorithm, SecurityChanges.Create([Security], [], [], []));
        return model;
    }

    /// <summary>Tells a model that the security went.</summary>
    public void Remove(INotifiedSecurityChanges model) => model.OnSecuritiesChanged(Algorithm, SecurityChanges.Create([], [Security], [], []));

    /// <summary>The next minute's bar.</summary>
    public void Next(double price)
    {
        _minute++;
        Algorithm.TestHost.SetPrice("BTCUSDT", price);
        Algorithm.SetDateTime(TestAlgorithm.Start.AddMinutes(_minute));
        var config = Security.Subscriptions.Single(config => config.Type == typeof(TradeBar));
        Algorithm.SubscriptionManager.UpdateConsolidators(config, Bar(_minute, price));
    }

    /// <summary>The directions that a model emits on bars of these prices; '.' where it emits nothing.</summary>
    public string Directions(AlphaModel model, params double[] prices) => string.Join(' ', prices.Select(price =>
    {
        Next(price);
        var insights = model.Update(Algorithm, new Slice(null)).ToList();
        Algorithm.EmitInsights([.. insights]);
        return insights.Count == 0 ? "." : string.Join(',', insights.Select(insight => insight.Direction));
    }));

    public IEnumerable<Slice> GetHistory(IEnumerable<HistoryRequest> requests, DateTimeZone sliceTimeZone)
    {
        if (requests.All(request => request.DataType != typeof(TradeBar)))
        {
            yield break;
        }

        for (var i = 0; i < _history.Length; i++)
        {
            var bar = Bar(i + 1 - _history.Length, _history[i]);
            yield return new Slice(bar.EndTime, [bar], bar.EndTime);
        }
    }

    private TradeBar Bar(int minute, double price)
    {
        var value = (decimal)price;
        return new TradeBar(TestAlgorithm.Start.AddMinutes(minute - 1), Symbol, value, value, value, value, 1_000, TimeSpan.FromMinutes(1));
    }
}
