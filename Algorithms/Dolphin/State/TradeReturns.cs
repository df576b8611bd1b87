using System.Runtime.InteropServices;

namespace DolphinLean.Algorithms.Dolphin.State;

/// <summary>The last closed trades' returns on capital at leverage 1: net over notional, times the fraction of capital.</summary>
public sealed class TradeReturns
{
    private readonly int _kept;
    private readonly List<double> _returns = [];

    /// <summary>Returns of the last so many trades.</summary>
    public TradeReturns(int kept) => _kept = kept;

    /// <summary>Trades closed in the run.</summary>
    public int Closed { get; private set; }

    /// <summary>The returns kept, oldest first, shares of capital.</summary>
    public ReadOnlySpan<double> Values => CollectionsMarshal.AsSpan(_returns);

    /// <summary>Takes in a closed trade.</summary>
    public void Add(ClosedPosition closed)
    {
        Closed++;
        if (closed.Notional is not > 0)
            return;
        if (_returns.Count == _kept)
            _returns.RemoveAt(0);
        _returns.Add((double)closed.Net / closed.Notional * closed.Position.Fraction);
    }
}
