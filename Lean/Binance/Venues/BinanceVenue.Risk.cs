using DolphinLean.Binance.Sockets;
using DolphinLean.Engine.Live.Venues;

namespace DolphinLean.Binance.Venues;

public sealed partial class BinanceVenue
{
    private const long StaleAfterMs = 15_000;
    private const long UnexplainedForMs = 2_000;
    private const long LateAfterMs = 1_000;

    /// <inheritdoc/>
    public Posture Posture =>
        _core.HaltReason != null ? Posture.Halted : !CanBegin ? Posture.Starting : WhyBlind() != null ? Posture.Blind : Posture.Ready;

    /// <inheritdoc/>
    public string Reason => Posture switch
    {
        Posture.Halted => _core.HaltReason!,
        Posture.Starting => !_rules.IsKnown ? "reading filters" : !_bars.HasHistory ? "reading history" : "reading the account",
        _ => WhyBlind() ?? "",
    };

    /// <summary>Whether a line or a machine lags, so that books in sync are those of a while ago.</summary>
    private bool IsDepthLate => _depthLateMs > _core.Lasting(LateAfterMs);

    /// <summary>The risk verdict of an order: why it may not leave, or null.</summary>
    private string? RefuseByRisk(VenueOrder order)
    {
        if (_options.IsMarketOnly)
            return "the session looks at the market only";
        var posture = Posture;
        if (posture == Posture.Starting || (posture == Posture.Halted && _core.Keeps(Safeguards.HoldWhenHalted)))
            return $"{posture}: {Reason}";
        if (order.IsReducing)
            return IsBeyondOurs(order) ? $"{order.Ticker} holds a position that is not of this session, and exits under way close all of ours" : null;
        if (posture != Posture.Ready && _core.Keeps(Safeguards.EnterOnlyWhenReady))
            return $"{posture}: {Reason}";
        if (_core.Keeps(Safeguards.EnterOnlyOnSyncedBooks) && RefuseByBook(order.Ticker) is { } unsynced)
            return unsynced;
        if (_account.IsUnexplained(order.Ticker))
            return $"{order.Ticker}'s position is not explained by its fills yet";
        return _account.Foreign(order.Ticker) != 0
            ? FormattableString.Invariant($"{order.Ticker} holds {_account.Foreign(order.Ticker)} that is not of this session") : null;
    }

    /// <summary>
    /// Whether an exit and those under way are larger than our position beside somebody else's: they are not sent reduce-only there, and would
    /// take from it.
    /// </summary>
    private bool IsBeyondOurs(VenueOrder order)
    {
        if (_account.Foreign(order.Ticker) == 0 || order.Id >= VenueOrder.FirstProtectiveId)
            return false;
        var others = _orders.Open.Where(intent =>
            intent.Order.Ticker == order.Ticker && intent.Order.Id != order.Id && !intent.IsProtective && Math.Sign(intent.Order.Quantity) == Math.Sign(order.Quantity));
        return Math.Abs(order.Quantity) + others.Sum(intent => intent.Quantity - intent.Filled) > Math.Abs(_account.Own(order.Ticker));
    }

    private string? RefuseByBook(string ticker)
    {
        if (!_options.BookSymbols.Contains(ticker))
            return null;
        if (IsDepthLate)
            return FormattableString.Invariant($"{ticker}'s order book comes {_depthLateMs} ms late");
        if (_books.GetValueOrDefault(ticker)?.IsInSync != true)
            return $"{ticker}'s order book is not in sync";
        return _depth!.State != LineState.Up || _depth.IsQuiet ? $"{ticker}'s order book is old" : null;
    }

    private string? WhyBlind()
    {
        if (!_rest.Clock.IsKnown)
            return "the exchange's time is not known";
        if (_rest.Ledger.IsSilent(_core.NowMs))
            return "the exchange asked for silence";
        if (_market.Exists(line => line.State != LineState.Up))
            return "a market stream is down";
        if (_market.Exists(line => line.IsQuiet))
            return "a market stream says nothing";
        if (_rest.ExchangeMs - _bars.MarketMs > _core.Lasting(StaleAfterMs))
            return "market data are old";
        if (_options.IsMarketOnly)
            return null;
        if (!_user.IsUp)
            return "the user stream is down";
        if (_user.IsQuiet)
            return "the user stream says nothing";
        if (_stops.Unprotected is { } bare)
            return $"{bare} has no protective stop";
        if (_account.IsUnexplainedFor(UnexplainedForMs))
            return "a position is not explained by its fills";
        if (_orders.HasUnknown)
            return "an order's fate is not known";
        return _check.IsClear ? null : "the account is being compared";
    }
}
