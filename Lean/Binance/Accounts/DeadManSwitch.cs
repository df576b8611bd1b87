using System.Globalization;
using DolphinLean.Binance.Orders;
using DolphinLean.Binance.Rest;
using DolphinLean.Binance.Venues;
using DolphinLean.Engine.Live.Venues;

namespace DolphinLean.Binance.Accounts;

/// <summary>
/// Has the exchange cancel a symbol's resting entries when we are silent for two minutes. Only symbols with resting entries are covered:
/// the switch cancels every order of the symbol, and protective stops are to stay.
/// </summary>
internal sealed class DeadManSwitch(VenueCore core, RestDesk rest, OrderDesk orders)
{
    private const long RefreshMs = 30_000;
    private const long CountdownMs = 120_000;

    private readonly SortedDictionary<string, long> _armed = new(StringComparer.Ordinal);
    private readonly List<string> _due = [];

    /// <summary>Symbols that are covered now.</summary>
    public IReadOnlyCollection<string> Armed => _armed.Keys;

    public void Advance()
    {
        if (!core.Keeps(Safeguards.ArmDeadManSwitch))
            return;
        // What is sent may be answered at once and end an order, so what is due is gathered first.
        _due.Clear();
        foreach (var intent in orders.Open)
        {
            if (IsRestingEntry(intent) && IsDue(intent.Order.Ticker) && !_due.Contains(intent.Order.Ticker))
                _due.Add(intent.Order.Ticker);
        }
        foreach (var symbol in _due)
        {
            _armed[symbol] = core.NowMs;
            Send(symbol, CountdownMs);
        }
        if (_armed.Count > 0)
            Disarm();
    }

    private bool IsDue(string symbol) => !_armed.TryGetValue(symbol, out var since) || core.NowMs - since >= RefreshMs;

    private void Disarm()
    {
        _due.Clear();
        foreach (var symbol in _armed.Keys)
        {
            if (!orders.Open.Exists(intent => intent.Order.Ticker == symbol && IsRestingEntry(intent)))
                _due.Add(symbol);
        }
        foreach (var symbol in _due)
        {
            _armed.Remove(symbol);
            Send(symbol, 0);
        }
    }

    private void Send(string symbol, long countdownMs) => rest.Send(
        new RestCall("POST", "/fapi/v1/countdownCancelAll", string.Create(CultureInfo.InvariantCulture, $"symbol={symbol}&countdownTime={countdownMs}"), 10, Access.Signed),
        answer =>
        {
            // Asked again at once: an unarmed switch is no switch.
            if (answer.Outcome != CallOutcome.Done && countdownMs > 0 && _armed.ContainsKey(symbol))
                _armed[symbol] = core.NowMs - RefreshMs + 1_000;
        });

    private static bool IsRestingEntry(Intent intent) =>
        intent.State == IntentState.Working && intent.Order is { IsReducing: false, Kind: VenueOrderKind.Limit or VenueOrderKind.PostOnly };
}
