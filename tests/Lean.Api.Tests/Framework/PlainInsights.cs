using QuantConnect;
using QuantConnect.Algorithm.Framework.Alphas;

namespace DolphinLean.Lean.Api.Tests.Framework;

/// <summary>An insight collection as plain as can be: one list of what is held, one of what ever came, everything by search.</summary>
internal sealed class PlainInsights
{
    private readonly List<Insight> _held = [];
    private readonly List<Insight> _all = [];

    public int Count => _held.Count;

    public int TotalCount => _all.Count;

    public IEnumerable<Insight> Held => _held;

    public IEnumerable<Insight> All => _all;

    public DateTime? NextExpiry => _held.Count == 0 ? null : _held.Min(insight => insight.CloseTimeUtc);

    public void Add(Insight insight)
    {
        _held.Add(insight);
        _all.Add(insight);
    }

    public void Remove(Insight insight) => _held.Remove(insight);

    public void Clear(Symbol symbol) => _held.RemoveAll(insight => insight.Symbol == symbol);

    public IEnumerable<Insight> Active(DateTime utcTime) => _held.Where(insight => insight.CloseTimeUtc >= utcTime);

    public List<Insight> RemoveExpired(DateTime utcTime)
    {
        var expired = _held.Where(insight => insight.CloseTimeUtc < utcTime).ToList();
        _held.RemoveAll(expired.Contains);
        return expired;
    }
}
