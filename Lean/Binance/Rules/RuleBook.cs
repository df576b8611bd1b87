using DolphinLean.Binance.Messages;
using DolphinLean.Binance.Rest;
using DolphinLean.Binance.Venues;

namespace DolphinLean.Binance.Rules;

/// <summary>The filters in force, read at the start, every hour, and whenever an order was refused for them.</summary>
internal sealed class RuleBook(VenueCore core, RestDesk rest)
{
    private const long RefreshEveryMs = 3_600_000;

    private readonly SortedDictionary<string, SymbolRules> _rules = new(StringComparer.Ordinal);
    private long _readMs;
    private bool _isAsking;

    public bool IsKnown => _rules.Count > 0;

    public SymbolRules? Of(string symbol) => _rules.GetValueOrDefault(symbol);

    public void Advance()
    {
        if (!_isAsking && (!IsKnown || core.NowMs - _readMs >= RefreshEveryMs))
            Refresh();
    }

    /// <summary>Reads them again.</summary>
    public void Refresh()
    {
        if (_isAsking)
            return;
        _isAsking = true;
        rest.Poll(new RestCall("GET", "/fapi/v1/exchangeInfo", "", 1, Access.Public), answer =>
        {
            _isAsking = false;
            if (answer.Outcome != CallOutcome.Done)
            {
                core.Halt($"no filters: {answer}");
                return;
            }
            foreach (var row in core.Reader.Reply<ExchangeInfoReply>(answer.Body).Symbols)
                _rules[row.Symbol] = SymbolRules.Of(row);
            _readMs = core.NowMs;
        });
    }

    public void Reset() => _isAsking = false;
}
