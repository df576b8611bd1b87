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

    /// <summary>Symbols that are covered now.</summary>
    public IReadOnlyCollection<string> Armed => _armed.Keys;

    public void Advance()
    {
        if (!core.Keeps(Safeguards.ArmDeadManSwitch) || (_armed.Count == 0 && !orders.Open.Any(IsRestingEntry)))
            return;
        var wanted = orders.Open.Where(IsRestingEntry).Select(intent => intent.Order.Ticker).ToHashSet(StringComparer.Ordinal);
        foreach (var symbol in wanted.Order(StringComparer.Ordinal))
        {
            if (_armed.TryGetValue(symbol, out var since) && core.NowMs - since < RefreshMs)
                continue;
            _armed[symbol] = core.NowMs;
            Send(symbol, CountdownMs);
        }
        foreach (var symbol in _armed.Keys.Where(symbol => !wanted.Contains(symbol)).ToList())
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
