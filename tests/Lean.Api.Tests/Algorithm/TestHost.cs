using QuantConnect;
using QuantConnect.Hosting;
using QuantConnect.Securities;

namespace DolphinLean.Lean.Api.Tests.Algorithm;

/// <summary>An engine of one page: prices by ticker, and a record of what the algorithm asked for.</summary>
internal sealed class TestHost : IAlgorithmHost, IPriceSource
{
    private readonly List<string> _slots = [];
    private readonly Dictionary<string, double> _prices = [];
    private readonly Dictionary<string, (double Bid, double Ask)> _quotes = [];

    public ulong IdSeed { get; init; } = 42;

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public SymbolPropertiesDatabase SymbolProperties { get; } = new();

    public LeanQuirks Quirks { get; init; } = LeanQuirks.All;

    public List<(AlgorithmMessageKind Kind, string Message)> Lines { get; } = [];

    public List<string> DataLog { get; } = [];

    public IEnumerable<string> Errors => Lines.Where(line => line.Kind == AlgorithmMessageKind.Error).Select(line => line.Message);

    public double BarVolume { get; set; }

    public void SetQuote(string ticker, double bid, double ask) => _quotes[ticker] = (bid, ask);

    public void SetPrice(string ticker, double price) => _prices[ticker] = price;

    public void Write(AlgorithmMessageKind kind, DateTime algorithmTime, string message) => Lines.Add((kind, message));

    public void SecurityCreated(Security security)
    {
        _slots.Add(security.Symbol.Value);
        security.BindPrices(this, _slots.Count - 1);
    }

    public void StartData(Security security) => DataLog.Add("+" + security.Symbol.Value);

    public void StopData(Security security) => DataLog.Add("-" + security.Symbol.Value);

    public double Last(int slot) => _prices.GetValueOrDefault(_slots[slot], double.NaN);

    public double Bid(int slot) => _quotes.TryGetValue(_slots[slot], out var quote) ? quote.Bid : double.NaN;

    public double Ask(int slot) => _quotes.TryGetValue(_slots[slot], out var quote) ? quote.Ask : double.NaN;

    public double Open(int slot) => Last(slot);

    public double High(int slot) => Last(slot);

    public double Low(int slot) => Last(slot);

    public double Volume(int slot) => BarVolume;

    public long LastTicks(int slot) => 0;
}
